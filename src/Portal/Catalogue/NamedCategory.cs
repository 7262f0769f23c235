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
