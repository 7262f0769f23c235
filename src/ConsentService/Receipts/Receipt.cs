using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>One act a participant has a receipt of.</summary>
internal sealed record Receipt
{
    public const string Given = "given";
    public const string Changed = "changed";
    public const string Refused = "refused";
    public const string Withdrawn = "withdrawn";
    /// <summary>A yes that ended though nobody asked for it: a death was reported, or two people turned out to be one.</summary>
    public const string Ended = "ended";
    public const string Paused = "paused";
    public const string Resumed = "resumed";
    public const string Expired = "expired";

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The event it is of; of an expiry, which is no event, the yes whose time is over.</summary>
    public required ConsentEvent Event { get; init; }

    /// <summary>The yes it is about; null for a no to nothing live.</summary>
    public required ConsentEvent? Yes { get; init; }

    public ConsentId? Consent => Yes?.Consent;

    /// <summary>A yes, first or anew: its receipt was signed when it was given, and is kept.</summary>
    public bool IsYes => Kind is Given or Changed;
}
