using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;

namespace Navo.Ledger.Breaches;

/// <summary>A person is protected now, and the holder released data about them before it knew: perhaps a breach, for the holder's officer to assess.</summary>
public sealed record PossibleBreach
{
    /// <summary>How long the holder has to notify the supervisory authority after it became aware (GDPR art. 33(1)).</summary>
    public static readonly TimeSpan TimeToNotify = TimeSpan.FromHours(72);

    /// <summary>The row that flags it.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>Whom it concerns. Stays inside: show an agency only its own pseudonym of it.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>When the marker arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The releases it is about, newest first; the newest of them when there are very many.</summary>
    public required ImmutableArray<AccessRow> Releases { get; init; }

    /// <summary>There are older releases than those listed.</summary>
    public required bool HasMore { get; init; }

    /// <summary>The latest assessment; null while there is none.</summary>
    public BreachAssessment? Assessment { get; init; }

    /// <summary>By when a notification is due.</summary>
    public DateTimeOffset Due => At + TimeToNotify;

    /// <summary>Names no one.</summary>
    public override string ToString() => "PossibleBreach(***)";
}
