using System.Globalization;
using System.Text.Json;

namespace Navo.Portal.Categories;

/// <summary>Reads released data member by member: what an agreement left out is simply not there.</summary>
internal static class DataReader
{
    public static string? Text(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static DateOnly? Day(JsonElement item, string member) => ParseDay(Text(item, member));

    public static DateOnly? ParseDay(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public static bool IsTrue(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;

    public static IReadOnlyList<JsonElement> List(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : [];

    public static IReadOnlyList<string> Texts(JsonElement item, string member) =>
        [.. List(item, member).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)];
}
