using System.Text.Json;

namespace Navo.Portal.Catalogue;

internal sealed record NamedRole(string Id, string Name, bool IsOversight)
{
    public static NamedRole Read(JsonElement item)
    {
        var id = PolicyFiles.Text(item, "id") ?? "";
        var kind = PolicyFiles.Text(item, "kind");
        return new NamedRole(id, PolicyFiles.Text(item, "name") ?? id, kind == "dpo");
    }
}
