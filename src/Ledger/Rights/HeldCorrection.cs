using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>A holder has corrected what it has of the person.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Category">In which category.</param>
/// <param name="CorrectedAt">When it was corrected.</param>
/// <param name="ReceivedAt">When NAVO heard.</param>
/// <param name="Told">Recipients of earlier releases that have been told: how many, and when last.</param>
/// <param name="LastToldAt">Null while none has.</param>
public sealed record HeldCorrection(
    AgencyId Holder, CategoryId Category, DateTimeOffset CorrectedAt, DateTimeOffset ReceivedAt, long Told, DateTimeOffset? LastToldAt);
