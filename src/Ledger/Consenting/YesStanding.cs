using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Consenting;

/// <summary>One yes at an instant: its state, and since when.</summary>
/// <param name="State">What became of it.</param>
/// <param name="EndedAt">When it ended; null while it lives.</param>
/// <param name="PausedAt">Since when it is on hold; null when it is not.</param>
public sealed record YesStanding(YesState State, DateTimeOffset? EndedAt, DateTimeOffset? PausedAt)
{
    /// <summary>The state as it is said on the wire.</summary>
    public string Word => State switch
    {
        YesState.Given => "given",
        YesState.Paused => "paused",
        YesState.Expired => "expired",
        YesState.Superseded => "superseded",
        YesState.Refused => "refused",
        _ => "withdrawn",
    };

    /// <summary>Judges a yes.</summary>
    /// <param name="given">The yes.</param>
    /// <param name="same">Every event of its (category, holder, requestor), in order of position.</param>
    /// <param name="at">The instant of the question; no event is later.</param>
    /// <param name="followUps">The requestor's periods, which the yes leans on.</param>
    public static YesStanding Of(ConsentEvent given, IReadOnlyCollection<ConsentEvent> same, DateTimeOffset at, Fact<ImmutableArray<FollowUp>> followUps)
    {
        if (same.FirstOrDefault(one => one.Position > given.Position
            && (one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn)) is { } end)
        {
            // What had run out was ended by no later yes or no; a stop of it is a stop (docs/spec/consent.md, transitions).
            if (end.Kind != ConsentEventKind.Withdrawn
                && OverAt(given, same.Where(one => one.Position < end.Position), end.Instant, followUps) is { } before)
            {
                return new YesStanding(YesState.Expired, before, PausedAt: null);
            }

            var state = end.Kind switch { ConsentEventKind.Given => YesState.Superseded, ConsentEventKind.Refused => YesState.Refused, _ => YesState.Withdrawn };
            return new YesStanding(state, end.Instant, PausedAt: null);
        }

        if (OverAt(given, same, at, followUps) is { } over)
        {
            return new YesStanding(YesState.Expired, over, PausedAt: null);
        }

        return same.LastOrDefault(one => one.Consent == given.Consent && (one.Kind is ConsentEventKind.Paused or ConsentEventKind.Resumed)) is { Kind: ConsentEventKind.Paused } pause
            ? new YesStanding(YesState.Paused, EndedAt: null, pause.Instant)
            : new YesStanding(YesState.Given, EndedAt: null, PausedAt: null);
    }

    /// <summary>When it ran out or lapsed, whichever was first; null where neither had come by then.</summary>
    private static DateTimeOffset? OverAt(ConsentEvent given, IEnumerable<ConsentEvent> same, DateTimeOffset at, Fact<ImmutableArray<FollowUp>> followUps) =>
        new[] { ConsentFold.Of(same, at, followUps)?.LapsedAt, given.ValidTo }.Where(end => end <= at).Min();
}
