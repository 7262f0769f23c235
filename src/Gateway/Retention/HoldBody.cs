using System.Text.RegularExpressions;
using Navo.Ledger.Retention;

namespace Navo.Gateway.Retention;

/// <summary>An officer stops erasing: of one participant, by the own agency's pseudonym, or of everything; for a coded reason and with a case of the agency's own archive.</summary>
internal sealed partial record HoldBody
{
    /// <summary>The participant; left out for everything.</summary>
    public string? Participant { get; init; }

    /// <summary>True for everything; then no participant.</summary>
    public bool? Everything { get; init; }

    /// <summary><c>court-case</c>, <c>police</c>, <c>supervision</c>, <c>complaint</c> or <c>other</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The case's number: letters, digits, <c>/</c> and <c>-</c>, and never eleven digits in a row, divided or not, and so no person.</summary>
    public required string Reference { get; init; }

    public bool IsValid => (Participant is null) == (Everything is true)
        && LegalHold.Reasons.Contains(Reason, StringComparer.Ordinal) && CaseNumber().IsMatch(Reference) && !ElevenDigits().IsMatch(Reference);

    public override string ToString() => "HoldBody(***)";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9/-]{0,39}\z")]
    private static partial Regex CaseNumber();

    // A national identity number is no case, however it is divided: "010190-12345" would outlive the person's erasure here.
    [GeneratedRegex("(?:[0-9][/-]*){11}")]
    private static partial Regex ElevenDigits();
}
