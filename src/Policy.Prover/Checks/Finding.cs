namespace Navo.Policy.Prover.Checks;

/// <summary>Something about a policy that its keeper should know.</summary>
/// <param name="IsFault">A fault stops the policy; what is not one is only told.</param>
/// <param name="What">What it is.</param>
/// <param name="Do">What to do about it.</param>
internal sealed record Finding(bool IsFault, string What, string Do)
{
    public static Finding Fault(string what, string @do) => new(IsFault: true, what, @do);

    public static Finding Note(string what, string @do) => new(IsFault: false, what, @do);
}
