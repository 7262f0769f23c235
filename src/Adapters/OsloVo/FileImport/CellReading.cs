using System.Text.Json.Nodes;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>What one cell says in the contract's words, or why it cannot be read. A reason never quotes the cell: it may hold anything about anyone.</summary>
internal readonly record struct CellReading
{
    private CellReading(JsonNode? value, string? fault) => (Value, Fault) = (value, fault);

    public JsonNode? Value { get; }

    public string? Fault { get; }

    public static CellReading Of(JsonNode value) => new(value, null);

    public static CellReading Wrong(string reason) => new(null, reason);

    public override string ToString() => Fault ?? "CellReading(***)";
}

/// <summary>Reads one cell that is not empty.</summary>
internal delegate CellReading CellReader(string text);
