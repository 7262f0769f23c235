using System.Globalization;
using System.Text.Json;

namespace Navo.Policy.Files;

/// <summary>The line of every place in a JSON text, by paths such as <c>#/agreements[0].cap</c>.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public JsonPlaces(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        var (line, counted) = (1, 0);
        var open = new Stack<(string Path, int Next, bool IsArray)>();
        var name = "";
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            line += text[counted..at].Count((byte)'\n');
            counted = at;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    _ = open.Pop();
                    break;
                default:
                    var path = Enter(open, name);
                    _ = _lines.TryAdd(path, line);
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    {
                        open.Push((path, 0, reader.TokenType == JsonTokenType.StartArray));
                    }

                    break;
            }
        }
    }

    /// <summary>The line of a place, or of the nearest place around it; 0 when the text has none of them.</summary>
    public int LineOf(string path)
    {
        for (var place = path; place.Length > 0; place = place[..int.Max(place.LastIndexOfAny(['.', '[', '/']), 0)])
        {
            if (_lines.TryGetValue(place, out var line))
            {
                return line;
            }
        }

        return 0;
    }

    private static string Enter(Stack<(string Path, int Next, bool IsArray)> open, string name)
    {
        if (!open.TryPop(out var around))
        {
            return "#";
        }

        open.Push(around with { Next = around.Next + 1 });
        return around.IsArray
            ? string.Create(CultureInfo.InvariantCulture, $"{around.Path}[{around.Next}]")
            : around.Path == "#" ? $"#/{name}" : $"{around.Path}.{name}";
    }
}
