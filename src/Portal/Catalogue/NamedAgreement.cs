using System.Text.Json;

namespace Navo.Portal.Catalogue;

internal sealed record NamedAgreement
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required bool IsInForce { get; init; }

    /// <summary>Says, or lets one guess, something of a special category (GDPR art. 9): a yes to it is the participant's own alone.</summary>
    public required bool IsSpecial { get; init; }

    public bool Gives(string agency, IReadOnlyCollection<string> callerRoles, string purpose) =>
        IsInForce && Requestor == agency && Purposes.Contains(purpose) && Roles.Any(callerRoles.Contains);

    public static NamedAgreement Read(JsonElement item) => new()
    {
        Category = PolicyFiles.Text(item, "category") ?? "",
        Holder = PolicyFiles.Text(item, "holder") ?? "",
        Requestor = PolicyFiles.Text(item, "requestor") ?? "",
        Purposes = PolicyFiles.Texts(item, "purposes"),
        Roles = PolicyFiles.Texts(item, "roles"),
        IsSpecial = PolicyFiles.Text(item, "specialCategory") is not "none",
        IsInForce = PolicyFiles.Text(item, "state") == "inForce",
    };
}
