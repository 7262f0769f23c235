using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Comparing;

/// <summary>
/// Finds what two agencies have differently, inside one category and one skill (policy: conflicting facts). Whoever shows it must know
/// that both directions are shared. Total: of data in any shape it finds what it can read.
/// </summary>
/// <remarks>
/// The newest observation of each side is what the side says. What is absent contradicts nothing: a need, a task or a skill that one side
/// does not name is not a no.
/// </remarks>
public static class ConflictingFacts
{
    /// <summary>What of a category can contradict: single fields, or an array's items by their key, or by their place when they have none.</summary>
    private static readonly Dictionary<string, Comparable[]> s_comparable = new(StringComparer.Ordinal)
    {
        ["norskniva"] = [new("skills", "skill", "level")],
        ["arbeid"] = [new("occupations", "styrk", "years")],
        ["digital"] = [new("areas", null, "score")],
        ["mal"] = [new(null, null, "goalType"), new(null, null, "occupationStyrk"), new(null, null, "timeframe"), new(null, null, "nextStep")],
        ["kontakt-sprak"] =
        [
            new(null, null, "phone"), new(null, null, "preferredLanguage"), new(null, null, "interpreterNeeded"),
            new(null, null, "interpreterLanguage"), new(null, null, "mode"),
        ],
    };

    /// <summary>The facts of the category that differ, in the order of the schema.</summary>
    /// <param name="category">The category.</param>
    /// <param name="ours">The own agency's observations, as they are on the wire.</param>
    /// <param name="theirs">The other agency's observations.</param>
    public static ImmutableArray<ConflictingFact> Of(CategoryId category, IReadOnlyList<JsonElement> ours, IReadOnlyList<JsonElement> theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        return s_comparable.TryGetValue(category.Value, out var comparable) && CategoryDocuments.Find(category) is { } document
            ? [.. comparable.SelectMany(one => Differing(document, one, ours, theirs))]
            : [];
    }

    private static IEnumerable<ConflictingFact> Differing(
        CategoryDocument document, Comparable comparable, IReadOnlyList<JsonElement> ours, IReadOnlyList<JsonElement> theirs)
    {
        var field = document.Field(comparable.Array is null ? comparable.Value : $"{comparable.Array}[].{comparable.Value}");
        if (field is null)
        {
            yield break;
        }

        var codes = comparable.Array is null
            ? null
            : comparable.Key is null ? document.Field(comparable.Array)?.Places : document.Field($"{comparable.Array}[].{comparable.Key}")?.Codes;
        var mine = Newest(field, comparable, ours);
        foreach (var (about, other) in Newest(field, comparable, theirs).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // Scores of two editions of a framework are of two scales.
            if (mine.TryGetValue(about, out var own) && own.Side.Value != other.Side.Value && own.Scale == other.Scale)
            {
                yield return new ConflictingFact
                {
                    Field = field,
                    About = about.Length == 0 ? null : about,
                    AboutCodes = codes is null ? null : CodeLists.Find(codes),
                    Ours = own.Side,
                    Theirs = other.Side,
                };
            }
        }
    }

    private static Dictionary<string, (FactSide Side, string? Scale)> Newest(DataField field, Comparable comparable, IReadOnlyList<JsonElement> observations)
    {
        var newest = new Dictionary<string, (FactSide Side, string? Scale)>(StringComparer.Ordinal);
        foreach (var observation in observations)
        {
            if (observation.ValueKind != JsonValueKind.Object || !observation.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            foreach (var (about, item) in Items(comparable, data))
            {
                if (Side(field, comparable, observation, item) is { } side && !(newest.TryGetValue(about, out var known) && known.Side.ObservedOn >= side.ObservedOn))
                {
                    newest[about] = (side, Text(data, "frameworkVersion"));
                }
            }
        }

        return newest;
    }

    private static IEnumerable<(string About, JsonElement Item)> Items(Comparable comparable, JsonElement data)
    {
        if (comparable.Array is null)
        {
            yield return ("", data);
            yield break;
        }

        if (!data.TryGetProperty(comparable.Array, out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var place = 0;
        foreach (var item in items.EnumerateArray())
        {
            place++;
            var about = comparable.Key is null ? place.ToString(CultureInfo.InvariantCulture) : Text(item, comparable.Key);
            if (about is not null)
            {
                yield return (about, item);
            }
        }
    }

    // A skill may have a day and evidence of its own; else those of the observation hold.
    private static FactSide? Side(DataField field, Comparable comparable, JsonElement observation, JsonElement item) =>
        Text(item, comparable.Value) is { } value
        && Day(Text(item, "observedOn") ?? Text(observation, "observedOn")) is { } day
        && (Text(item, "evidence") ?? Text(observation, "evidence")) is { } evidence
        && Text(observation, "sourceAgency") is { } agency
        && Text(observation, "sourceUnit") is { } unit
            ? new FactSide { Field = field, Value = value, ObservedOn = day, Evidence = evidence, SourceAgency = agency, SourceUnit = unit }
            : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement element, string member)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out var value))
        {
            return null;
        }

        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is legal in JSON text and no legal string.
            return null;
        }
    }

    private sealed record Comparable(string? Array, string? Key, string Value);
}
