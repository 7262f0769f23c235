using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>A number the person has or had.</summary>
/// <param name="Number">In clear.</param>
/// <param name="IsCurrent">The present one.</param>
/// <param name="Since">When NAVO first heard of it.</param>
public sealed record HeldNumber(Fodselsnummer Number, bool IsCurrent, DateTimeOffset Since)
{
    /// <summary>Names no one.</summary>
    public override string ToString() => "HeldNumber(***)";
}
