using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.StandIns.People;

namespace Navo.StandIns.Switches;

/// <summary>A right answer gone wrong: of the right media type, and still not what the contract says. The same number gives the same wrongs.</summary>
internal static class OddAnswer
{
    private const string Unheard = "UHØRT_KODE";

    /// <summary>Values of other kinds, codes on no list, members that are gone.</summary>
    public static string Scramble(string json, ulong number)
    {
        var draw = new Draw(number);
        return (Scramble(JsonNode.Parse(json), draw) ?? JsonValue.Create(0)).ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonNode? Scramble(JsonNode? node, Draw draw)
    {
        if (node is null || draw.Below(40) == 0)
        {
            return draw.Of<JsonNode?>([null, JsonValue.Create(-1), JsonValue.Create(""), new JsonObject(), new JsonArray(), JsonValue.Create(true), JsonValue.Create("0001-01-01")]);
        }

        return node switch
        {
            JsonObject row => new JsonObject(row.Where(_ => draw.Below(30) > 0).Select(member => KeyValuePair.Create(member.Key, Scramble(member.Value, draw))).ToList()),
            JsonArray list => new JsonArray([.. list.Select(item => Scramble(item, draw))]),
            _ => draw.Below(12) == 0 && node.GetValueKind() is JsonValueKind.String ? JsonValue.Create(Unheard) : node.DeepClone(),
        };
    }
}
