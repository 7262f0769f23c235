using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Consenting;

/// <summary>The state of one (participant, category, holder, requestor): a fold over its events in order of position.</summary>
public static class ConsentFold
{
    private static readonly TimeSpan LongestBreak = TimeSpan.FromDays(30);

    /// <summary>Folds; null when there is no event.</summary>
    /// <param name="events">The events of exactly one (category, holder, requestor), in order of position.</param>
    /// <param name="at">The instant of the question: a break in follow-up is judged by it.</param>
    /// <param name="followUps">The requestor's periods, which the yes leans on.</param>
    public static ConsentFacts? Of(IEnumerable<ConsentEvent> events, DateTimeOffset at, Fact<ImmutableArray<FollowUp>> followUps)
    {
        var reached = events.Aggregate(new Folded(null, null, 0), Step);
        return reached.State is not { } state
            ? null
            : new ConsentFacts
            {
                State = state,
                Consent = reached.Yes?.Consent,
                Revision = reached.Revision,
                Purposes = reached.Yes?.Purposes ?? [],
                GivenAt = reached.Yes?.Instant,
                ValidTo = reached.Yes?.ValidTo,
                LapsedAt = reached.Yes is null ? null : LapsedAt(reached.Yes.Instant, at, followUps),
                SelfGiven = reached.Yes?.SelfGiven ?? false,
                Explicit = reached.Yes?.Explicit ?? false,
                Assurance = reached.Yes?.Assurance ?? default,
            };
    }

    private static Folded Step(Folded before, ConsentEvent one)
    {
        // An ask or a "later" about more purposes does not end a yes that lives.
        var lives = before.State == ConsentState.Given && before.Yes?.ValidTo > one.Instant;
        var (state, yes) = one.Kind switch
        {
            ConsentEventKind.Given => (ConsentState.Given, one),
            ConsentEventKind.Refused => (ConsentState.Refused, before.Yes),
            ConsentEventKind.Withdrawn => (ConsentState.Withdrawn, before.Yes),
            ConsentEventKind.Asked => (lives ? ConsentState.Given : ConsentState.Asked, before.Yes),
            _ => (lives ? ConsentState.Given : ConsentState.Later, before.Yes),
        };
        return new Folded(state, yes, before.Revision + 1);
    }

    /// <summary>When follow-up had been broken for 30 days since the yes; such a yes does not revive (policy: "ask anew").</summary>
    private static DateTimeOffset? LapsedAt(DateTimeOffset given, DateTimeOffset at, Fact<ImmutableArray<FollowUp>> followUps)
    {
        if (!followUps.TryRead(out var periods))
        {
            return null;
        }

        var covered = given;
        foreach (var period in periods.OrderBy(period => period.From))
        {
            if (period.From - covered > LongestBreak)
            {
                break;
            }

            if (period.To is not { } to)
            {
                return null;
            }

            covered = to > covered ? to : covered;
        }

        return at - covered > LongestBreak ? covered + LongestBreak : null;
    }

    private sealed record Folded(ConsentState? State, ConsentEvent? Yes, long Revision);
}
