using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Consenting;
using Navo.Ledger.Standing;

namespace Navo.Gateway.Stop;

/// <summary>A stop at the participant's spoken wish. It works at once, and asks for no reason (GDPR art. 7(3)).</summary>
internal sealed class SpokenStop(PolicySnapshot policy, Callers callers, Facts facts, Ledger.Consenting.Requests requests)
{
    private static readonly CategoryId Everything = CategoryId.Parse("everything");

    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller, string pseudonym, StopBody? body)
    {
        CategoryId? category = null;
        if (!Pseudonym.TryParse(pseudonym, out var subject) || (body?.Category is { } text && !TryCategory(text, out category)))
        {
            return Problems.InvalidRequest();
        }

        if (Callers.Refusal(caller, policy, RoleKind.Caseworker) is { } refusal)
        {
            return refusal;
        }

        var claims = callers.Claims(caller);
        var read = await facts.ReadAsync(Query(claims, subject, category ?? Everything), context.RequestAborted);

        var sides = SidesOf(caller.Agency, category);

        // Answers no earlier than the release window after its own commit (promise 2), and once begun it is carried through.
        var row = await requests.StopAsync(
            new OralStop
            {
                Pseudonym = subject,
                Caller = claims,
                Role = Callers.RoleOf(caller, policy, RoleKind.Caseworker),
                Unit = Rows.UnitOf(claims, read.RequestorFacts, read.At),
                EmployeeId = caller.EmployeeId,
                Category = category,
                Holder = sides.Holder,
                Requestor = sides.Requestor,
                MayAct = Follows(claims, read),
                PolicyHash = policy.Hash,
            },
            CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(row.Entry);
        GatewayInstruments.Answered("stop", "stopped");
        return TypedResults.Json(new StatusAnswer("stopped"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private bool TryCategory(string text, out CategoryId? category)
    {
        var isKnown = CategoryId.TryParse(text, out var read) && policy.Category(read) is not null;
        category = isKnown ? read : null;
        return isKnown;
    }

    /// <summary>Whose officers the row is for: the sides of the category's agreement; of everything, the other agency and the caller's.</summary>
    private (AgencyId? Holder, AgencyId? Requestor) SidesOf(AgencyId own, CategoryId? category)
    {
        foreach (var row in policy.Agreements)
        {
            if ((category is null || row.Category == category) && (row.Holder == own || row.Requestor == own))
            {
                return category is not null ? (row.Holder, row.Requestor) : (row.Holder == own ? row.Requestor : row.Holder, own);
            }
        }

        return (null, null);
    }

    private FactsQuery Query(CallerClaims claims, Pseudonym subject, CategoryId category) => new()
    {
        Pseudonym = subject,
        PolicyHash = policy.Hash,
        Request = new DecisionRequest
        {
            Category = category,
            Holder = claims.Agency,
            Requestor = claims.Agency,
            Purpose = policy.Purposes[0].Id,
            Caller = claims,
        },
    };

    /// <summary>
    /// The caller's own agency says that one of the caller's units follows the participant up. Its age does not count here: a stale
    /// fact makes a release wrong, and a stop that is not carried out wrong too.
    /// </summary>
    private static bool Follows(CallerClaims claims, DecisionFacts read)
    {
        if (!read.RequestorFacts.FollowUps.TryRead(out var followUps))
        {
            return false;
        }

        foreach (var followUp in followUps)
        {
            if (followUp.From <= read.At && (followUp.To is not { } end || read.At < end) && claims.Units.Contains(followUp.Unit))
            {
                return true;
            }
        }

        return false;
    }
}
