using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Gateway.AccessLog.Consents;

/// <summary>An officer asks what a participant allowed at an instant, and how often offices ask. Each look is a row before anything is shown.</summary>
internal sealed class ConsentLookups(
    Officers officers, Ledger.Consenting.Consents consents, Facts facts, Merges merges, AskCounts counts, Pseudonyms pseudonyms, TimeProvider time)
{
    public async Task<IResult> AtAsync(HttpContext context, Officer officer)
    {
        // "to" of the log's own filters: an instant, or a Norwegian day to its end.
        var filter = LogFilter.Of(context.Request.Query) with { To = context.Request.Query["at"] is { Count: 1 } at ? at.ToString() : null };
        var now = time.GetUtcNow();
        if (filter.Participant is null || !filter.TryRead(officer.Agency, pseudonyms, limit: 1, out var query) || query.To > now)
        {
            return Problems.InvalidRequest();
        }

        var when = query.To ?? now;
        var subject = query.Participant!.Value;
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Subject = subject, Detail = "consents-at" });
        var agencies = await facts.ReadPersonAsync(subject, context.RequestAborted);
        var then = ImmutableArray.CreateBuilder<ConsentThen>();

        // Of one who was two: what each allowed, never a union of it.
        foreach (var self in await merges.SelvesAsync(subject, context.RequestAborted))
        {
            var events = ConsentHistory.Until(await consents.EventsAsync(self, context.RequestAborted), when);
            var beside = await consents.CircumstancesAsync(self, context.RequestAborted);
            then.AddRange(events.Where(one => one.Holder == officer.Agency || one.Requestor == officer.Agency)
                .GroupBy(one => (one.Category, one.Holder, one.Requestor))
                .Select(same => Then([.. same], FollowUpsOf(agencies, same.Key.Requestor), beside, when))
                .OfType<ConsentThen>());
        }

        return TypedResults.Json(new ConsentsAnswer(when, then.ToImmutable()), GatewayJson.Default.ConsentsAnswer);
    }

    public async Task<IResult> AsksAsync(HttpContext context, Officer officer)
    {
        if (!LogFilter.Of(context.Request.Query).TryRead(officer.Agency, pseudonyms, limit: 1, out var query))
        {
            return Problems.InvalidRequest();
        }

        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "asks" });
        var now = time.GetUtcNow();
        return TypedResults.Json(
            new AskCountsAnswer(await counts.ReadAsync(officer.Agency, query.From ?? now.AddDays(-30), query.To ?? now, context.RequestAborted)),
            GatewayJson.Default.AskCountsAnswer);
    }

    private static ConsentThen? Then(
        List<ConsentEvent> same, Fact<ImmutableArray<FollowUp>> followUps, IReadOnlyDictionary<long, ConsentCircumstance> beside, DateTimeOffset at)
    {
        if (ConsentFold.Of(same, at, followUps) is not { Consent: { } consent }
            || same.FindLast(one => one.Consent == consent && one.Kind == ConsentEventKind.Given) is not { } given)
        {
            return null;
        }

        var more = beside.GetValueOrDefault(given.Position);
        return new ConsentThen
        {
            Consent = consent.ToString(),
            Category = given.Category.Value,
            Holder = given.Holder.Value,
            Requestor = given.Requestor.Value,
            Purposes = [.. given.Purposes.Select(purpose => purpose.Value)],
            State = YesStanding.Of(given, same, at, followUps).Word,
            GivenAt = given.Instant,
            ValidTo = given.ValidTo!.Value,
            TextVersion = given.Text!.Version,
            Language = given.Text.Language,
            Help = more?.Help,
            Interpreter = more?.Help is null ? null : more.Interpreter.Used,
        };
    }

    private static Fact<ImmutableArray<FollowUp>> FollowUpsOf(ImmutableDictionary<AgencyId, AgencySubjectFacts> agencies, AgencyId agency) =>
        agencies.TryGetValue(agency, out var said) ? said.FollowUps : default;
}
