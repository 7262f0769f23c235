using System.Globalization;

namespace Navo.AccessLog.Verifier;

/// <summary>What the verification found.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Everything holds.</summary>
    internal sealed record Ok(long Size, Octets32 Root) : Verdict
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"OK size={Size} root={Root.ToBase64()}");
    }

    /// <summary>The first thing that does not hold.</summary>
    /// <param name="Entry">The first entry that is not vouched for.</param>
    /// <param name="Kind">What was done to it, as far as can be seen.</param>
    /// <param name="Explanation">A sentence for the reader.</param>
    internal sealed record Fault(long Entry, FaultKind Kind, string Explanation) : Verdict
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FAULT entry={Entry} kind={Name(Kind)}");

        private static string Name(FaultKind kind) => kind switch
        {
            FaultKind.Removed => "removed",
            FaultKind.Reordered => "reordered",
            FaultKind.ForgedCheckpoint => "forged-checkpoint",
            FaultKind.Forked => "forked",
            FaultKind.Truncated => "truncated",
            _ => "altered",
        };
    }
}
