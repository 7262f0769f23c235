using Navo.Contracts.Codes;

namespace Navo.Contracts.Schemas;

/// <summary>One place in a category's data, as its schema describes it: enough to show the data in words without knowing the category.</summary>
public sealed record DataField
{
    /// <summary>The path, as agreements write it: <c>skills[].level</c>, <c>needs[]</c>; <c>skills</c> is the array itself.</summary>
    public required string Path { get; init; }

    /// <summary>Name in Norwegian.</summary>
    public required string Nb { get; init; }

    /// <summary>Name in English.</summary>
    public required string En { get; init; }

    /// <summary>The list its codes are of; null where the value is no code.</summary>
    public string? Codes { get; init; }

    /// <summary>The list whose n-th code names the n-th item; null where items have no names by place.</summary>
    public string? Places { get; init; }

    /// <summary>The value is the id of a unit, to be shown by the unit's name.</summary>
    public bool IsUnit { get; init; }

    /// <summary>The value is for machines and is not shown.</summary>
    public bool IsMachine { get; init; }

    /// <summary>A value here in words: a code's label; null where the value is no code, or a code that is on no list.</summary>
    public string? Label(string? value, string language) => Codes is null ? null : CodeLists.Of(Codes).Label(value, language);
}
