using Navo.Decisions;
using Navo.Decisions.Facts;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Fetching;
using Navo.Gateway.Minimising;
using Navo.Gateway.Refusing;
using Navo.Gateway.Releasing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Sharing;

/// <summary>The life of one request for data. The eight steps are those of the design, by the same numbers; 1 is Edge's.</summary>
internal sealed class SharedCategory(
    Judging judging,
    Decider decider,
    Pseudonyms pseudonyms,
    Holders holders,
    AnswerMinimiser minimiser,
    Seal seal,
    Release release,
    BothDirections both,
    TimeProvider clock)
{
    private const string Surface = "shared";

    public async Task AnswerAsync(HttpContext context, Caller.Employee caller, string pseudonym, string category, string? purpose)
    {
        // 1. Caller: the token is validated (Edge). What of the request has no form is no question and leaves no row.
        // 2. Agreement: the row in the policy this request started with. A category nobody knows has none: D03.
        if (judging.Read(caller, pseudonym, category, purpose) is not { } question)
        {
            await Problems.InvalidRequest().ExecuteAsync(context);
            return;
        }

        // 3. Facts. 4. Decide.
        var verdict = await decider.DecideAsync(question, context.RequestAborted);
        if (verdict.Decision is not Decision.Permit permit)
        {
            await RefuseAsync(context, question, verdict);
            return;
        }

        await ShareAsync(context, question, verdict.Facts, permit);
    }

    private async Task ShareAsync(HttpContext context, Question question, DecisionFacts facts, Decision.Permit permit)
    {
        // 5. Fetch, for the holder: under a grant, in the holder's own pseudonym.
        var fetched = await FetchAsync(question, facts, permit, context.RequestAborted);
        if (fetched is not FetchResult.Fetched answer)
        {
            await FailAsync(context, question, facts, permit, fetched is FetchResult.Failed failed ? failed.Failure : HolderFailure.Down);
            return;
        }

        // 6. Minimise. The fetched octets are wiped here, whatever comes of the request.
        SharedAnswer? minimised;
        using (answer.Body)
        {
            minimised = minimiser.TryMinimise(answer.Body.Octets, permit.Agreement, question.Pseudonym);
        }

        if (minimised is null)
        {
            await FailAsync(context, question, facts, permit, HolderFailure.Garbled);
            return;
        }

        var isMutual = minimised.HasData && await both.AreSharedAsync(question, permit.Agreement, context.RequestAborted);

        // 7. Seal. Promise 3: if the log cannot be written this throws, the answer is 503 and no data is sent.
        var sealing = await SealAsync(question, facts, permit, minimised);
        if (sealing.Outcome is not SealOutcome.Sealed row)
        {
            await RefuseAsync(context, question, sealing.Verdict);
            return;
        }

        // 8. Release.
        if (isMutual)
        {
            context.Response.Headers[BothDirections.Header] = "true";
        }

        var whole = await release.WriteAsync(context, row.Entry, minimised.Body, row.CommitStarted);
        GatewayInstruments.Answered(Surface, !whole ? "cut" : minimised.HasData ? "data" : "no-data");
    }

    private async Task<FetchResult> FetchAsync(Question question, DecisionFacts facts, Decision.Permit permit, CancellationToken cancellationToken)
    {
        var holder = permit.Agreement.Holder;
        var started = clock.GetTimestamp();
        using var span = GatewayInstruments.StartFetch(holder, permit.Agreement.Category);
        var result = await holders.FetchAsync(
            new Grant
            {
                Request = question.Id,
                Holder = holder,
                Subject = pseudonyms.For(holder, facts.Subject!.Value),
                Category = permit.Agreement.Category,
                Fields = permit.Fields,
                Agreement = permit.Agreement.Reference,
            },
            cancellationToken);
        GatewayInstruments.Fetched(span, holder, result, clock.GetElapsedTime(started));
        return result;
    }

    /// <summary>Seals the release. Stale: one re-decision on fresh facts, by the same agreement, and then it is a refusal.</summary>
    private async Task<(SealOutcome Outcome, Verdict Verdict)> SealAsync(
        Question question, DecisionFacts facts, Decision.Permit permit, SharedAnswer minimised)
    {
        // Evidence is not cancelled by the caller hanging up.
        var outcome = await seal.SealAsync(Rows.Release(question, facts, decider.Limits, permit, minimised), CancellationToken.None);
        if (outcome is SealOutcome.Sealed)
        {
            return (outcome, new Verdict(facts, permit));
        }

        var again = await decider.DecideAsync(question, CancellationToken.None);
        if (again.Decision is not Decision.Permit fresh || !ReferenceEquals(fresh.Agreement, permit.Agreement))
        {
            return (outcome, again);
        }

        return (await seal.SealAsync(Rows.Release(question, again.Facts, decider.Limits, fresh, minimised), CancellationToken.None), again);
    }

    private async Task RefuseAsync(HttpContext context, Question question, Verdict verdict)
    {
        // A permit that went stale twice is refused as well; its row says so, since no rule failed.
        var detail = verdict.Decision is Decision.Permit ? "stale" : "";
        var outcome = await seal.SealAsync(Rows.Refusal(question, verdict.Facts, decider.Limits, verdict.Decision.Reasons, detail), CancellationToken.None);
        await Refusals.WriteAsync(context, Surface, question, verdict, decider.Limits, outcome);
    }

    private async Task FailAsync(HttpContext context, Question question, DecisionFacts facts, Decision.Permit permit, HolderFailure failure)
    {
        var outcome = await seal.SealAsync(Rows.Failure(question, facts, decider.Limits, permit, failure), CancellationToken.None);
        GatewayInstruments.Answered(Surface, GatewayInstruments.Outcome(failure));
        await HolderProblems.Of(failure, outcome).ExecuteAsync(context);
    }
}
