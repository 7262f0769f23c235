using System.Collections.Immutable;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Describing;

/// <summary>
/// A category's data as lines in words, by its schema and the code lists: no category is known here by name. A code that is on no list is said to
/// be one we have no word for, never shown as it is; what the schema does not name is left out.
/// </summary>
public sealed class PlainData
{
    private const string Between = " · ";

    private readonly CategoryDocument _document;
    private readonly Func<string, string?> _unitName;

    private PlainData(CategoryDocument document, Func<string, string?> unitName) => (_document, _unitName) = (document, unitName);

    /// <summary>The lines of one observation's data; empty for a category without a schema.</summary>
    /// <param name="category">The category.</param>
    /// <param name="data">The observation's <c>data</c>.</param>
    /// <param name="unitName">What a unit is called on screen.</param>
    public static ImmutableArray<DescribedLine> Lines(CategoryId category, JsonElement data, Func<string, string?> unitName)
    {
        ArgumentNullException.ThrowIfNull(unitName);
        return data.ValueKind is JsonValueKind.Object && CategoryDocuments.Find(category) is { } document
            ? [.. new PlainData(document, unitName).Read(data)]
            : [];
    }

    private IEnumerable<DescribedLine> Read(JsonElement data)
    {
        foreach (var field in _document.Fields.Where(field => !field.Path.Contains('.', StringComparison.Ordinal) && !field.Path.EndsWith("[]", StringComparison.Ordinal)))
        {
            if (!data.TryGetProperty(field.Path, out var value) || field.IsMachine)
            {
                continue;
            }

            if (value.ValueKind is not JsonValueKind.Array)
            {
                if (Say(field, value) is { } said)
                {
                    yield return new DescribedLine(field.Path, Name(field), said);
                }
            }
            else if (_document.Field(field.Path + "[]") is { } plain)
            {
                if (Join(value.EnumerateArray().Select(item => Say(plain, item)), ", ") is { } said)
                {
                    yield return new DescribedLine(field.Path, Name(field), said);
                }
            }
            else
            {
                foreach (var line in Items(field, value))
                {
                    yield return line;
                }
            }
        }
    }

    private IEnumerable<DescribedLine> Items(DataField list, JsonElement items)
    {
        var places = list.Places is null ? null : Codes.CodeLists.Find(list.Places);
        var members = _document.Fields.Where(field => IsMember(field.Path, list.Path + "[].") && !field.IsMachine).ToList();
        var index = -1;
        foreach (var item in items.EnumerateArray())
        {
            index++;
            if (item.ValueKind is not JsonValueKind.Object)
            {
                continue;
            }

            var said = members.Select(member => (Member: member, Words: Part(member, item, list.Path + "[]."))).Where(part => part.Words is not null).ToList();
            if (said.Count == 0)
            {
                continue;
            }

            var byPlace = places is not null && index < places.Codes.Length ? new Words(places.Codes[index].Nb, places.Codes[index].En) : null;
            var rest = byPlace is null ? said.Skip(1) : said;
            yield return new DescribedLine(
                $"{list.Path}[{index}]", byPlace ?? said[0].Words!, Join(rest.Select(part => part.Words), Between) ?? new Words("Ja", "Yes"));
        }
    }

    private static bool IsMember(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && !path.AsSpan(prefix.Length).Contains('.') && !path.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>One member of an item: a code speaks for itself, a yes is its name, a day or a number needs its name beside it.</summary>
    private Words? Part(DataField member, JsonElement item, string prefix)
    {
        if (!item.TryGetProperty(member.Path[prefix.Length..], out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Array)
        {
            return _document.Field(member.Path + "[]") is { } plain ? Join(value.EnumerateArray().Select(one => Say(plain, one)), ", ") : null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => Name(member),
            JsonValueKind.False => null,
            JsonValueKind.Number when member.Codes is null => Named(member, Say(member, value)),
            JsonValueKind.String when IsDay(value, out _) => Named(member, Say(member, value)),
            _ => Say(member, value),
        };
    }

    private Words? Say(DataField field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True:
                return new Words("Ja", "Yes");
            case JsonValueKind.False:
                return new Words("Nei", "No");
            case JsonValueKind.Number:
            case JsonValueKind.String:
                var text = value.ToString();
                return field.Codes is not null ? new Words(field.Label(text, "nb") ?? PlainDays.NoWord.Nb, field.Label(text, "en") ?? PlainDays.NoWord.En)
                    : field.IsUnit && _unitName(text) is { } unit ? new Words(unit, unit)
                    : IsDay(value, out var day) ? PlainDays.Of(day)
                    : new Words(text, text);
            default:
                return null;
        }
    }

    private static Words Name(DataField field) => new(field.Nb, field.En);

    private static Words? Named(DataField field, Words? said) => said is null ? null : new Words($"{field.Nb}: {said.Nb}", $"{field.En}: {said.En}");

    private static bool IsDay(JsonElement value, out DateOnly day) => PlainDays.TryRead(value.ValueKind is JsonValueKind.String ? value.GetString() : null, out day);

    private static Words? Join(IEnumerable<Words?> parts, string between)
    {
        var said = parts.OfType<Words>().ToList();
        return said.Count == 0 ? null : new Words(string.Join(between, said.Select(one => one.Nb)), string.Join(between, said.Select(one => one.En)));
    }
}
