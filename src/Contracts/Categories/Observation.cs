namespace Navo.Contracts.Categories;

/// <summary>One observation about a participant: what was seen, when, on what evidence and by whom. A receiver sees it read-through; nothing of it is kept by NAVO.</summary>
/// <typeparam name="TData">The category's own record.</typeparam>
public sealed record Observation<TData>
    where TData : class
{
    /// <summary>The day the observation holds for, in Norwegian calendar days.</summary>
    public required DateOnly ObservedOn { get; init; }

    /// <summary>What the observation rests on.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The agency that holds it, for example <c>oslo-vo</c>.</summary>
    public required string SourceAgency { get; init; }

    /// <summary>The office or centre it was made at; never a person's name.</summary>
    public required string SourceUnit { get; init; }

    /// <summary>The holder's identifier of an observation that this one corrects (GDPR art. 16); absent otherwise.</summary>
    public string? CorrectionOf { get; init; }

    /// <summary>The category's own fields.</summary>
    public required TData Data { get; init; }
}
