using System.Text.Json.Nodes;
using Navo.ConsentService.Wire;

namespace Navo.ConsentService.Rights;

/// <summary>What came of a wish to be erased. It names nobody: whoever has it is whom it is about.</summary>
internal sealed record ErasureDocument
{
    public const string Done = "done";
    public const string Accepted = "accepted";

    /// <summary>The order: with it anyone signed in can ask how far it has come.</summary>
    public required string Id { get; init; }

    /// <summary><c>done</c>; or <c>accepted</c>: every yes has ended, and the rest is being deleted.</summary>
    public required string State { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>By agency: has its adapter forgotten the participant already? Only in the answer to the wish itself.</summary>
    public IReadOnlyDictionary<string, bool>? Adapters { get; init; }

    /// <summary>In words: language → lines. Absent until it is done.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LabelledLine>>? Lines { get; init; }

    /// <summary>The deletion receipt (<c>deletion.schema.json</c>).</summary>
    public JsonNode? Record { get; init; }

    /// <summary>The same, signed as every receipt is.</summary>
    public string? Jws { get; init; }
}
