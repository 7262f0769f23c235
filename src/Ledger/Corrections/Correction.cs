using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Corrections;

/// <summary>A holder says that it has corrected what it has of a person in a category. Which value, from what to what, it does not say.</summary>
public sealed record Correction
{
    /// <summary>The holder's own name of the correction; the same id again is the same correction.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Fodselsnummer Person { get; init; }

    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>When it was corrected at the holder.</summary>
    public required DateTimeOffset CorrectedAt { get; init; }

    /// <summary>Names no one.</summary>
    public override string ToString() => "Correction(***)";
}
