using Navo.Contracts.Schemas;

namespace Navo.Contracts.Comparing;

/// <summary>What one agency has of a fact, with what it rests on.</summary>
public sealed record FactSide
{
    /// <summary>The value as it stands in data.</summary>
    public required string Value { get; init; }

    /// <summary>The day it holds for.</summary>
    public required DateOnly ObservedOn { get; init; }

    /// <summary>What it rests on (code list <c>evidence</c>).</summary>
    public required string Evidence { get; init; }

    /// <summary>The agency that has it.</summary>
    public required string SourceAgency { get; init; }

    /// <summary>The unit it was made at.</summary>
    public required string SourceUnit { get; init; }

    /// <summary>The field the value is of.</summary>
    public required DataField Field { get; init; }

    /// <summary>The value in words.</summary>
    public string Words(string language) => Value switch
    {
        "true" => language == "en" ? "Yes" : "Ja",
        "false" => language == "en" ? "No" : "Nei",
        _ => Field.Label(Value, language) ?? Value,
    };
}
