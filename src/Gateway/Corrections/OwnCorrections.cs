using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Corrections;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Corrections;

/// <summary>
/// Tells an employee which of their own releases have been corrected since (GDPR art. 19). Every rule of the decision must hold but those about
/// the participant's yes and its uses: what was handed over rightly and was wrong is owed a word even after a stop. The word is about the
/// employee's own row: no value, no state, so a stop still looks like any other no (promise 7).
/// </summary>
internal sealed class OwnCorrections(
    PolicySnapshot policy, Callers callers, Decider decider, Ledger.Corrections.Corrections corrections, Pseudonyms pseudonyms, Seal seal, TimeProvider clock)
{
    /// <summary>Detail of the row that says an employee was told.</summary>
    public const string Told = "corrected";

    private const string Surface = "corrections";

    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    // The rules about the yes itself: consent, its life, its strength, its cap.
    private static readonly string[] OfTheYes = ["D10", "D11", "D12", "D13"];

    public async Task<IResult> AnswerAsync(Caller.Employee caller, string? participant, CancellationToken cancellationToken)
    {
        Pseudonym? wanted = null;
        if (participant is not null)
        {
            if (!Pseudonym.TryParse(participant, out var parsed))
            {
                return Problems.InvalidRequest();
            }

            wanted = parsed;
        }

        if (Callers.Refusal(caller, policy, RoleKind.Caseworker) is { } refusal)
        {
            return refusal;
        }

        var claims = callers.Claims(caller);
        var answers = new List<CorrectionAnswer>();
        foreach (var notice in await corrections.NoticesAsync(caller.Agency, claims.Employee, subject: null, cancellationToken))
        {
            var pseudonym = pseudonyms.For(caller.Agency, notice.Subject);
            if ((wanted is null || wanted == pseudonym) && await MayTellAsync(caller, claims, pseudonym, notice, cancellationToken) is { } verdict)
            {
                // No trace, no data: the row is durable before the word goes out (promise 3), once for each.
                await TraceAsync(verdict, notice);
                answers.Add(new CorrectionAnswer(
                    notice.Release.ToString(), pseudonym.Value, notice.Category.Value, notice.ReleasedAt,
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(notice.CorrectedAt, Norway).DateTime)));
            }
        }

        GatewayInstruments.Answered(Surface, answers.Count == 0 ? "none" : "told");
        return TypedResults.Json<IReadOnlyList<CorrectionAnswer>>(answers, GatewayJson.Default.IReadOnlyListCorrectionAnswer);
    }

    private async Task<(Question Question, Verdict Verdict)?> MayTellAsync(
        Caller.Employee caller, CallerClaims claims, Pseudonym pseudonym, CorrectionNotice notice, CancellationToken cancellationToken)
    {
        var question = Question.Ask(policy, caller, claims, pseudonym, notice.Category, notice.Purpose, clock.GetUtcNow());
        var verdict = await decider.DecideAsync(question, cancellationToken);
        return verdict.Decision.Reasons.All(reason => !reason.Failed || OfTheYes.Contains(reason.Rule, StringComparer.Ordinal)) ? (question, verdict) : null;
    }

    private async Task TraceAsync((Question Question, Verdict Verdict) told, CorrectionNotice notice)
    {
        if (notice.IsTold)
        {
            return;
        }

        _ = await seal.SealAsync(
            new SealItem
            {
                Draft = Rows.Of(told.Question, told.Verdict.Facts) with
                {
                    Kind = EntryKind.Overview,
                    Decision = EntryDecision.Permit,
                    RelatedEntry = notice.Release,
                    Detail = Told,
                },
            },
            CancellationToken.None);
        await corrections.MarkToldAsync(notice, CancellationToken.None);
    }
}
