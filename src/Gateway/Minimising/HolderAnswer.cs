using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Minimising;

/// <summary>The adapter's answer, read by the adapter contract; whatever the contract does not know is left behind.</summary>
internal static partial class HolderAnswer
{
    /// <summary>More observations than any one person has in one category.</summary>
    public const int MostObservations = 100;

    private static readonly CodeList Evidence = CodeLists.Of("evidence");

    /// <summary>The observations of an answer about this category; null when the answer is not of the contract. Empty: the holder has nothing.</summary>
    public static JsonElement[]? Observations(JsonElement answer, CategoryId category)
    {
        if (answer.ValueKind != JsonValueKind.Object || !string.Equals(Text(answer, "category"), category.Value, StringComparison.Ordinal))
        {
            return null;
        }

        var has = answer.TryGetProperty("observations"u8, out var list);
        return (Text(answer, "status"), has) switch
        {
            ("no-data", false) => [],
            ("no-data", true) when list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0 => [],
            ("data", true) when list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= MostObservations => [.. list.EnumerateArray()],
            _ => null,
        };
    }

    /// <summary>The names the adapter says its case system had besides; a name of another form stands as <c>(other)</c>, and no more than a hundred are taken.</summary>
    public static IEnumerable<string> Withheld(JsonElement answer) =>
        answer.TryGetProperty("withheld"u8, out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Take(MostObservations)
                .Select(name => name.ValueKind == JsonValueKind.String && name.GetString() is { } text && Path().IsMatch(text) ? text : "(other)")
            : [];

    /// <summary>Writes what surrounds an observation's data; false when one of it is missing or of another form.</summary>
    public static bool TryWriteSurroundings(Utf8JsonWriter writer, JsonElement observation, AgencyId holder)
    {
        if (observation.ValueKind != JsonValueKind.Object
            || Date(observation, "observedOn") is not { } observedOn
            || Text(observation, "evidence") is not { } evidence
            || !Evidence.Knows(evidence) // A word of the adapter's own could say anything: it is not released (C7).
            || !string.Equals(Text(observation, "sourceAgency"), holder.Value, StringComparison.Ordinal)
            || !UnitId.TryParse(Text(observation, "sourceUnit"), out var unit))
        {
            return false;
        }

        writer.WriteString("observedOn"u8, observedOn);
        writer.WriteString("evidence"u8, evidence);
        writer.WriteString("sourceAgency"u8, holder.Value);
        writer.WriteString("sourceUnit"u8, unit.Value);
        if (!observation.TryGetProperty("correctionOf"u8, out _))
        {
            return true;
        }

        // An opaque reference, never a case number a person could be found by.
        if (!Guid.TryParseExact(Text(observation, "correctionOf"), "D", out var corrected))
        {
            return false;
        }

        writer.WriteString("correctionOf"u8, corrected);
        return true;
    }

    /// <summary>The day a member names; null when it is absent or of another form.</summary>
    public static string? Date(JsonElement element, string member) =>
        Text(element, member) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\A[a-zA-Z][A-Za-z0-9]{0,39}(\[\])?(\.[a-zA-Z][A-Za-z0-9]{0,39}(\[\])?){0,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
