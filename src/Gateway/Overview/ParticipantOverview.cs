using System.Collections.Immutable;
using Navo.AccessLog.Entries;
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
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Gateway.Overview;

/// <summary>The overview: categories of policy, role and purpose; states of the decision; one row; no fetch. The same for a person who does not exist.</summary>
internal sealed class ParticipantOverview(PolicySnapshot policy, Callers callers, Decider decider, Facts facts, Seal seal)
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller, string pseudonym, string? purpose)
    {
        if (!Pseudonym.TryParse(pseudonym, out var subject) || !PurposeId.TryParse(purpose, out var wanted) || policy.Purpose(wanted) is null)
        {
            return Problems.InvalidRequest();
        }

        var claims = callers.Claims(caller);
        var read = await facts.ReadOverviewAsync(
            new OverviewQuery
            {
                Pseudonym = subject,
                Caller = claims,
                Purpose = wanted,
                Categories = CategoriesFor(caller, wanted),
                PolicyHash = policy.Hash,
            },
            context.RequestAborted);
        ImmutableArray<CategoryState> states = [.. read.Select(one => StateOf(one, caller, claims, subject, wanted))];

        var outcome = await seal.SealAsync(Row(caller, claims, wanted, read), CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(Refusals.EntryOf(outcome));
        GatewayInstruments.Answered("overview", "answered");
        return TypedResults.Json(new OverviewAnswer(subject.Value, wanted.Value, states), GatewayJson.Default.OverviewAnswer);
    }

    /// <summary>What the caller's role may ask for under the purpose. A category that is not built, or a draft, can never be shared and is not shown.</summary>
    private ImmutableArray<CategoryOfHolder> CategoriesFor(Caller.Employee caller, PurposeId purpose) =>
    [
        .. policy.Agreements
            .Where(row => row.Requestor == caller.Agency
                && row.State == AgreementState.InForce
                && row.Purposes.Contains(purpose)
                && row.Roles.Any(role => caller.Roles.Contains(role.Id, StringComparer.Ordinal))
                && policy.Category(row.Category) is { SchemaVersion: not null })
            .Select(row => new CategoryOfHolder(row.Category, row.Holder))
            .Distinct(),
    ];

    private CategoryState StateOf(CategoryFacts read, Caller.Employee caller, CallerClaims claims, Pseudonym subject, PurposeId purpose)
    {
        var question = Question.Ask(policy, caller, claims, subject, read.Category, purpose, read.Facts.At);
        var decision = DecisionPoint.Decide(question.Request, question.Agreement, read.Facts, decider.Limits);
        if (decision is Decision.Permit)
        {
            return new CategoryState(read.Category.Value, "shared", null);
        }

        return read.AskedOn is { } asked
            ? new CategoryState(read.Category.Value, "asked", DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(asked, Norway).DateTime))
            : new CategoryState(read.Category.Value, "not-shared", null);
    }

    private SealItem Row(Caller.Employee caller, CallerClaims claims, PurposeId purpose, ImmutableArray<CategoryFacts> read)
    {
        var about = read.IsEmpty ? null : read[0].Facts;
        return new SealItem
        {
            Draft = Rows.Of(caller, claims, policy) with
            {
                Kind = EntryKind.Overview,
                Decision = EntryDecision.Permit,
                Subject = about?.Subject,
                Unit = Rows.UnitOf(claims, about?.RequestorFacts ?? AgencySubjectFacts.Unknown, about?.At ?? default),
                Requestor = caller.Agency,
                Purpose = purpose,
                Request = RequestId.From(Guid.NewGuid()),
            },
        };
    }
}
