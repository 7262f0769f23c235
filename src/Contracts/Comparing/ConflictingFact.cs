using Navo.Contracts.Codes;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Comparing;

/// <summary>One fact that two agencies have differently: both are shown, with dates and evidence, and none is called right.</summary>
public sealed record ConflictingFact
{
    /// <summary>The field that differs.</summary>
    public required DataField Field { get; init; }

    /// <summary>The own agency's.</summary>
    public required FactSide Ours { get; init; }

    /// <summary>The other agency's.</summary>
    public required FactSide Theirs { get; init; }

    /// <summary>The skill, area or occupation it is about; null where the field is alone.</summary>
    public string? About { get; init; }

    internal CodeList? AboutCodes { get; init; }

    /// <summary>What it is about, in words.</summary>
    public string Name(string language) => AboutCodes?.Label(About, language) ?? (language == "en" ? Field.En : Field.Nb);
}
