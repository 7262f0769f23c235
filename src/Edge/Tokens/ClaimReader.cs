using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Navo.Edge.Tokens;

/// <summary>Reads claims whose form the issuer chooses; anything of another form reads as absent.</summary>
internal static class ClaimReader
{
    private const int MostValues = 512;

    // The library hands a text over as a string only, lists and objects as an element only.
    public static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) ? value as string : null;

    /// <summary>A text, or a list of texts.</summary>
    public static ImmutableArray<string> Texts(JsonWebToken token, string claim) => Text(token, claim) is { } text ? [text] : Element(token, claim) switch
    {
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= MostValues && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            => [.. list.EnumerateArray().Select(e => e.GetString()!)],
        _ => [],
    };

    /// <summary>The scopes of <c>scope</c> and <c>scp</c> (RFC 8693 section 4.2; Entra ID).</summary>
    public static ImmutableArray<string> Scopes(JsonWebToken token) =>
        [.. Texts(token, "scope").Concat(Texts(token, "scp")).SelectMany(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static string? Member(JsonWebToken token, string claim, string member) =>
        Element(token, claim) is { ValueKind: JsonValueKind.Object } whole
        && whole.TryGetProperty(member, out var part)
        && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    private static JsonElement? Element(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<JsonElement>(claim, out var value) ? value : null;
}
