using System.Text.Json;

namespace Navo.Portal.Catalogue;

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
