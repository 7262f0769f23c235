namespace Navo.Policy.Prover.Paths;

/// <summary>One value of one axis of the facts, as a change of the best case.</summary>
/// <param name="Text">In words, for the page.</param>
/// <param name="Change">What it does to the best case.</param>
internal sealed record FactCase(string Text, Func<Situation, Situation> Change)
{
    /// <summary>Whether it is a case of this path at all; sides, for one, are not where no side counts.</summary>
    public Func<Situation, bool> Applies { get; init; } = static _ => true;

    /// <summary>A yes that lives: of the axis of the yes only.</summary>
    public bool IsLiveYes { get; init; }

    /// <summary>Explicit, self-given, at high assurance: of the axis of the yes only.</summary>
    public bool IsStrongYes { get; init; }
}
