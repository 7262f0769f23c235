namespace Navo.Contracts.Categories;

/// <summary>One of DigComp's five areas. Which one is told by its place.</summary>
public sealed record DigitalArea
{
    /// <summary>0 (not yet) to 8; absent when nobody has assessed the area.</summary>
    public int? Score { get; init; }
}
