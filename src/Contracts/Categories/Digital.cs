using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>digital</c>: what the participant can do on phone and computer.</summary>
public sealed record Digital
{
    /// <summary>Always five, in DigComp's order: information, communication, content, safety, problems.</summary>
    public required ImmutableArray<DigitalArea> Areas { get; init; }

    /// <summary>The practical things the participant can do.</summary>
    public required ImmutableArray<DigitalTask> CanDo { get; init; }

    /// <summary>Edition of DigComp the scores are by (code list <c>framework-version</c>).</summary>
    public required string FrameworkVersion { get; init; }
}
