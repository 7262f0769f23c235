using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Navo.Policy.Prover.Changes;

/// <summary>
/// Every member of every row of every file that was changed, in words: read from the policy's text and not from its types, so that nothing in a file
/// can change in silence, whether or not it opens or closes anything (who is responsible, on what basis, how long something is kept).
/// </summary>
internal static class OtherChanges
{
    private static readonly FrozenDictionary<string, string> s_files = new Dictionary<string, string>
    {
        ["agencies.json"] = "agency",
        ["agreements.json"] = "agreement",
        ["categories.json"] = "category",
        ["laws.json"] = "law",
        ["purposes.json"] = "purpose",
        ["retention.json"] = "kept records of the kind",
        ["roles.json"] = "role",
        ["words.json"] = "words to participants:",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Members whose name in the file is not word enough.</summary>
    private static readonly FrozenDictionary<string, string> s_words = new Dictionary<string, string>
    {
        ["action"] = "in the end",
        ["cap"] = "releases in 30 days",
        ["caseRef"] = "case",
        ["carriesSide"] = "carries a side",
        ["confidentialityGround"] = "ground against confidentiality",
        ["consentRole"] = "the yes",
        ["dpiaRef"] = "DPIA",
        ["follows"] = "need to know by",
        ["gdpr6"] = "art. 6",
        ["gdpr9"] = "art. 9",
        ["holderController"] = "controller of the holder",
        ["monthsDefault"] = "months unless the participant chooses",
        ["monthsMax"] = "months at most",
        ["nationalProvision"] = "national provision",
        ["recallDays"] = "days to answer a recall",
        ["requestorController"] = "controller of the requestor",
        ["schemaVersion"] = "version of the schema",
        ["specialCategory"] = "special category",
        ["validFrom"] = "valid from",
        ["validTo"] = "valid until",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Both as <see cref="PolicyText"/> has them: an object of file name and content.</summary>
    public static IEnumerable<string> Of(JsonElement before, JsonElement after)
    {
        foreach (var (file, was, becomes) in Members(before, after))
        {
            if (was is not { } x || becomes is not { } y)
            {
                yield return $"the file {file} is {(was is null ? "new" : "gone")}";
                continue;
            }

            foreach (var (name, old, now) in Members(x, y))
            {
                var rows = s_files.GetValueOrDefault(file);
                var isRows = rows is not null && (old ?? now)!.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object;
                foreach (var line in Compare(isRows ? rows! : $"{file}: {name}", old, now, isRows))
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<string> Compare(string at, JsonElement? was, JsonElement? becomes, bool isRows)
    {
        if (was is not { } x || becomes is not { } y || x.ValueKind != y.ValueKind)
        {
            return was is { } one && becomes is { } other && JsonElement.DeepEquals(one, other) ? [] : [$"{at} was {Said(was)}, is {Said(becomes)}"];
        }

        return x.ValueKind switch
        {
            _ when JsonElement.DeepEquals(x, y) => [],
            JsonValueKind.Object => Each(at, Members(x, y), isRows),
            JsonValueKind.Array when Keyed(x) is { } old && Keyed(y) is { } now => Rows(at, old, now),
            JsonValueKind.Array => Lists(at, x, y),
            _ => [$"{at} was {Said(x)}, is {Said(y)}"],
        };
    }

    private static IEnumerable<string> Each(string at, IEnumerable<(string Name, JsonElement? Was, JsonElement? Is)> members, bool isRows) => members.SelectMany(member =>
        isRows && (member.Was is null || member.Is is null)
            ? [$"{at} {member.Name} is {(member.Was is null ? "new" : "gone")}"]
            : Compare(isRows ? $"{at} {member.Name}:" : $"{at} {s_words.GetValueOrDefault(member.Name, member.Name)}", member.Was, member.Is, isRows: false));

    private static IEnumerable<string> Rows(string at, List<(string Key, JsonElement Row)> old, List<(string Key, JsonElement Row)> now)
    {
        var (were, are) = (old.ToDictionary(one => one.Key, one => one.Row, StringComparer.Ordinal), now.ToDictionary(one => one.Key, one => one.Row, StringComparer.Ordinal));
        foreach (var key in were.Keys.Union(are.Keys).Order(StringComparer.Ordinal))
        {
            if (!were.TryGetValue(key, out var was) || !are.TryGetValue(key, out var becomes))
            {
                yield return $"{at} {key} is {(are.ContainsKey(key) ? "new" : "gone")}";
                continue;
            }

            foreach (var line in Compare($"{at} {key}:", was, becomes, isRows: false))
            {
                yield return line;
            }
        }

        // Of two rows that fit a question equally well the first one is asked.
        if (!old.Select(one => one.Key).Where(are.ContainsKey).SequenceEqual(now.Select(one => one.Key).Where(were.ContainsKey), StringComparer.Ordinal))
        {
            yield return $"{at}: they stand in another order";
        }
    }

    private static IEnumerable<string> Lists(string at, JsonElement x, JsonElement y)
    {
        var (old, now) = (x.EnumerateArray().Select(one => Said(one)).ToArray(), y.EnumerateArray().Select(one => Said(one)).ToArray());
        var (gone, added) = (old.Except(now).ToArray(), now.Except(old).ToArray());
        return gone.Length + added.Length == 0
            ? [$"{at} was {string.Join(' ', old)}, is {string.Join(' ', now)}"]
            : [.. gone.Select(one => $"{at} no longer has {one}"), .. added.Select(one => $"{at} now has {one}")];
    }

    /// <summary>The rows by what names each; null where not each has a name of its own.</summary>
    private static List<(string Key, JsonElement Row)>? Keyed(JsonElement array)
    {
        var rows = array.EnumerateArray().Select(row => (Key: KeyOf(row), Row: row)).ToList();
        return rows.Count == rows.Select(one => one.Key).OfType<string>().Distinct(StringComparer.Ordinal).Count() ? [.. rows.Select(one => (one.Key!, one.Row))] : null;
    }

    private static string? KeyOf(JsonElement row)
    {
        foreach (var name in row.ValueKind == JsonValueKind.Object ? (string[])["id", "kind", "agency"] : [])
        {
            if (row.TryGetProperty(name, out var key) && key.ValueKind == JsonValueKind.String)
            {
                // A version that counts is part of the name of an agreement; that of a law is a day.
                return row.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number ? $"{key.GetString()}@{version.GetRawText()}" : key.GetString();
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, JsonElement? Was, JsonElement? Is)> Members(JsonElement before, JsonElement after)
    {
        var (old, now) = (Of(before), Of(after));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(name => (name, old.TryGetValue(name, out var was) ? was : (JsonElement?)null, now.TryGetValue(name, out var becomes) ? becomes : (JsonElement?)null));

        static Dictionary<string, JsonElement> Of(JsonElement one) => one.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
    }

    private static string Said(JsonElement? value) => value is not { } one ? "none" : one.ValueKind switch
    {
        JsonValueKind.String => $"\"{one.GetString()}\"",
        JsonValueKind.True => "\"yes\"",
        JsonValueKind.False => "\"no\"",
        JsonValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"\"{one.GetRawText()}\""),
        _ => one.GetRawText(),
    };
}
