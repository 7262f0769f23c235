using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Navo.Portal.Hosting;

namespace Navo.Portal.Catalogue;

/// <summary>Display names of agencies and units, from a data file (units.json).</summary>
internal sealed class UnitNames
{
    private readonly FrozenDictionary<string, string> agencies;
    private readonly FrozenDictionary<string, string> units;

    public UnitNames(IOptions<PortalOptions> options)
    {
        var file = options.Value.Seed is { Length: > 0 } folder ? Path.Combine(folder, "units.json") : null;
        using var document = file is not null && File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
        agencies = Read(document, "agencies");
        units = Read(document, "units");
    }

    public IEnumerable<string> UnitIds => units.Keys;

    public string? Agency(string id) => agencies.GetValueOrDefault(id);

    public string? Unit(string id) => units.GetValueOrDefault(id);

    private static FrozenDictionary<string, string> Read(JsonDocument? document, string list) =>
        document is not null && document.RootElement.TryGetProperty(list, out var items)
            ? items.EnumerateArray().ToFrozenDictionary(
                item => item.GetProperty("id").GetString()!, item => item.GetProperty("name").GetString()!, StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
}
