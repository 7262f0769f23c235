using System.Text.Json;

namespace Navo.Portal.Catalogue;

internal sealed record NamedCategory(string Id, string Name, string? PlainText)
{
    public static NamedCategory Read(JsonElement item)
    {
        var id = PolicyFiles.Text(item, "id") ?? "";
        return new NamedCategory(id, PolicyFiles.Text(item, "name") ?? id, PolicyFiles.Text(item, "text"));
    }
}

internal sealed record NamedPurpose(string Id, string Name, string PlainText, string? Definition, IReadOnlyList<string> Roles)
{
    public static NamedPurpose Read(JsonElement item)
    {
        var id = PolicyFiles.Text(item, "id") ?? "";
        var name = PolicyFiles.Text(item, "name") ?? id;
        return new NamedPurpose(
            id, name, PolicyFiles.Text(item, "text") ?? name, PolicyFiles.Text(item, "definition"), PolicyFiles.Texts(item, "roles"));
    }
}

internal sealed record NamedRole(string Id, string Name, bool IsOversight)
{
    public static NamedRole Read(JsonElement item)
    {
        var id = PolicyFiles.Text(item, "id") ?? "";
        var kind = PolicyFiles.Text(item, "kind");
        return new NamedRole(id, PolicyFiles.Text(item, "name") ?? id, kind == "dpo");
    }
}

internal sealed record NamedAgreement
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required bool IsInForce { get; init; }

    public bool Gives(string agency, IReadOnlyCollection<string> callerRoles, string purpose) =>
        IsInForce && Requestor == agency && Purposes.Contains(purpose) && Roles.Any(callerRoles.Contains);

    public static NamedAgreement Read(JsonElement item) => new()
    {
        Category = PolicyFiles.Text(item, "category") ?? "",
        Holder = PolicyFiles.Text(item, "holder") ?? "",
        Requestor = PolicyFiles.Text(item, "requestor") ?? "",
        Purposes = PolicyFiles.Texts(item, "purposes"),
        Roles = PolicyFiles.Texts(item, "roles"),
        IsInForce = PolicyFiles.Text(item, "state") == "inForce",
    };
}
