namespace Navo.Portal.Hosting;

/// <summary>Where the Portal's neighbours are and how people sign in. Addresses and keys have no default.</summary>
internal sealed class PortalOptions
{
    /// <summary>The Portal's own public address, without trailing slash: redirect addresses are built from it.</summary>
    public string Address { get; set; } = "";

    public string Gateway { get; set; } = "";

    public string Consent { get; set; } = "";

    /// <summary>Base of the issuers that give no address of their own.</summary>
    public string Identity { get; set; } = "";

    public Dictionary<string, string> Adapters { get; set; } = [];

    public string ClientId { get; set; } = "";

    /// <summary>Path of the private JWK the Portal proves itself with at the issuers (RFC 7523).</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>The policy files: names of categories, purposes and roles, and which agreements exist.</summary>
    public string PolicyDirectory { get; set; } = "";

    /// <summary>Folder with units.json: display names of agencies and units. Without it ids are shown.</summary>
    public string? Seed { get; set; }

    /// <summary>Folder with the log's copy; its verifier key is the one proofs are checked with.</summary>
    public string? Log { get; set; }

    /// <summary>Where "leave this page" goes: somewhere that says nothing of why one was here.</summary>
    public string QuickExit { get; set; } = "";

    public List<SignInOption> SignIns { get; set; } = [];
}
