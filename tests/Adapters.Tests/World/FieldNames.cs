using System.Reflection;
using System.Text.Json;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests.World;

/// <summary>What fields are called: ours, and those of an answer.</summary>
internal static class FieldNames
{
    /// <summary>Every field of the canonical model, as it is on the wire.</summary>
    public static HashSet<string> Canonical() =>
    [
        .. typeof(Norskniva).Assembly.GetTypes().Where(type => type.Namespace == typeof(Norskniva).Namespace && !type.IsEnum)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => property.Name != "EqualityContract")
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    /// <summary>Every field of an answer, however deep.</summary>
    public static IEnumerable<string> Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Of(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Of),
        _ => [],
    };
}
