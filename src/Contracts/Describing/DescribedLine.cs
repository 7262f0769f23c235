namespace Navo.Contracts.Describing;

/// <summary>One line of data in words.</summary>
/// <param name="Key">Where it stands in the data: <c>skills[2]</c>, <c>targetLevel</c>.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Value">What it says; never a bare code.</param>
public sealed record DescribedLine(string Key, Words Label, Words Value);
