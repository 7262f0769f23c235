namespace Navo.Decisions.Rules;

/// <summary>
/// The rules under one number. A change in what a rule finds is a new number, and the old rules stay as they were:
/// a decision of then is judged again by the rules of then (docs/spec/decision.md, "Replay").
/// </summary>
/// <param name="Version">From 1 on, recorded beside each decision.</param>
/// <param name="Rules">All rules of the set. The order has no meaning.</param>
internal sealed record RuleSet(int Version, IReadOnlyList<Rule> Rules)
{
    /// <summary>Every set that ever decided, by number; the last one decides now.</summary>
    public static IReadOnlyList<RuleSet> Kept { get; } = [new RuleSet(1, Rule.All)];

    /// <summary>The set that decides now.</summary>
    public static RuleSet Current => Kept[^1];

    /// <summary>The set of that number among those given; null when it is not kept.</summary>
    public static RuleSet? Find(IReadOnlyList<RuleSet> kept, int version) => kept.FirstOrDefault(set => set.Version == version);
}
