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
        var reached = events.Aggregate(new Folded(null, null, null, null, 0), (before, one) => Step(before, one, followUps));
        return StateAt(reached, at) is not { } state
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

    /// <summary>One row of the table in docs/spec/consent.md. What the table does not list changes nothing.</summary>
    private static Folded Step(Folded before, ConsentEvent one, Fact<ImmutableArray<FollowUp>> followUps)
    {
        // An ask, a "later" or a spoken yes about more purposes does not end a yes that lives, on hold or not.
        var now = StateAt(before, one.Instant);
        var lives = now is ConsentState.Given or ConsentState.Paused && before.Yes?.ValidTo > one.Instant
            && !(LapsedAt(before.Yes.Instant, one.Instant, followUps) <= one.Instant);
        var after = before with { Revision = before.Revision + 1 };
        return one.Kind switch
        {
            ConsentEventKind.Given => after with { State = ConsentState.Given, Yes = one },
            ConsentEventKind.Refused => after with { State = ConsentState.Refused },
            ConsentEventKind.Withdrawn => after with { State = ConsentState.Withdrawn },
            ConsentEventKind.Paused => after with { State = now == ConsentState.Given ? ConsentState.Paused : before.State },
            ConsentEventKind.Resumed => after with { State = now == ConsentState.Paused ? ConsentState.Given : before.State },
            ConsentEventKind.Asked when !lives && now != ConsentState.AwaitingConfirmation => after with { State = ConsentState.Asked },
            ConsentEventKind.Later when !lives => after with { State = ConsentState.Later },
            ConsentEventKind.Spoken when !lives => after with
            {
                State = ConsentState.AwaitingConfirmation,
                Spoken = one.Instant,
                Behind = now == ConsentState.AwaitingConfirmation ? before.Behind : now,
            },
            _ => after,
        };
    }

    /// <summary>A spoken yes that was not confirmed in time is as if it had not been said.</summary>
    private static ConsentState? StateAt(Folded reached, DateTimeOffset at) =>
        reached.State == ConsentState.AwaitingConfirmation && at >= reached.Spoken + SpokenYes.Waits ? reached.Behind : reached.State;

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

    private sealed record Folded(ConsentState? State, ConsentEvent? Yes, DateTimeOffset? Spoken, ConsentState? Behind, long Revision);
}
