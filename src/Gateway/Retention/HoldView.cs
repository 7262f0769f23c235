using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Retention;

namespace Navo.Gateway.Retention;

/// <summary>A hold of the officer's own agency.</summary>
internal sealed record HoldView
{
    public required string Hold { get; init; }

    /// <summary>The participant, while the hold stands; absent for everything.</summary>
    public string? Participant { get; init; }

    public required bool Everything { get; init; }

    public required string Reason { get; init; }

    public required string Reference { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The row of the log.</summary>
    public required string Entry { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    public string? LiftedFor { get; init; }

    public static HoldView Of(LegalHold hold, AgencyId agency, Pseudonyms pseudonyms) => new()
    {
        Hold = hold.Id.ToString("D"),
        Participant = hold.Subjects.IsEmpty ? null : pseudonyms.For(agency, hold.Subjects[0]).Value,
        Everything = hold.IsOfEverything,
        Reason = hold.Reason,
        Reference = hold.Reference,
        SetAt = hold.SetAt,
        Entry = hold.Entry.ToString(),
        LiftedAt = hold.LiftedAt,
        LiftedFor = hold.LiftedFor,
    };
}
