namespace Navo.Policy.Prover.Checks;

/// <summary>Something about a policy that its keeper should know.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="IsFault">A fault stops the policy; what is not one is only told.</param>
/// <param name="What">What it is.</param>
/// <param name="Do">What to do about it.</param>
internal sealed record Finding(FindingKind Kind, bool IsFault, string What, string Do)
{
    public static Finding Fault(FindingKind kind, string what, string @do) => new(kind, IsFault: true, what, @do);

    public static Finding Note(FindingKind kind, string what, string @do) => new(kind, IsFault: false, what, @do);
}
