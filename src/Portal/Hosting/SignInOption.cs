namespace Navo.Portal.Hosting;

/// <summary>One issuer. The issuer, by this configuration, fixes who signs in through it; no claim does.</summary>
internal sealed class SignInOption
{
    public const string Participant = "participant";
    public const string Employee = "employee";

    public string Id { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>The agency whose employees the issuer knows; empty for participants.</summary>
    public string Agency { get; set; } = "";

    /// <summary>The issuer's address; empty means the common base and the id.</summary>
    public string Issuer { get; set; } = "";

    public string Scope { get; set; } = "";

    /// <summary>What to ask for when a stronger sign-in is needed (acr_values); empty where the issuer has one strength.</summary>
    public string StrongAcr { get; set; } = "";

    /// <summary>Whether the request is pushed first (RFC 9126), as ID-porten demands.</summary>
    public bool PushedAuthorization { get; set; }
}
