using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Decisions.Recording;
using Navo.Edge.Callers;
using Navo.Gateway.Fetching;
using Navo.Gateway.Minimising;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Deciding;

/// <summary>What the rows of a caseworker's question say.</summary>
internal static class Rows
{
    /// <summary>A refusal, with its true reasons: they are for the row and for those entitled, never for the answer.</summary>
    public static SealItem Refusal(Question question, DecisionFacts facts, FactLimits? limits, ImmutableArray<Reason> reasons, string detail = "") => new()
    {
        Draft = Judged(question, facts, limits) with
        {
            Kind = EntryKind.Refusal,
            Decision = EntryDecision.Deny,
            Reasons = Failed(reasons),
            Detail = detail,
        },
    };

    /// <summary>The holder gave nothing usable after a permit: the row says that nothing went out, and why.</summary>
    public static SealItem Failure(Question question, DecisionFacts facts, FactLimits limits, Decision.Permit permit, HolderFailure failure) => new()
    {
        Draft = WithPermit(Judged(question, facts, limits), permit) with
        {
            Kind = EntryKind.Refusal,
            Decision = EntryDecision.Deny,
            Reasons = [new EntryReason("holder", GatewayInstruments.Outcome(failure), "")],
            Detail = GatewayInstruments.Outcome(failure),
        },
    };

    /// <summary>A release, sealed only while everything its permit relied on still holds.</summary>
    public static SealItem Release(Question question, DecisionFacts facts, FactLimits limits, Decision.Permit permit, SharedAnswer minimised) => new()
    {
        Draft = WithPermit(Judged(question, facts, limits), permit) with
        {
            Kind = EntryKind.Release,
            Decision = EntryDecision.Permit,
            FieldsReleased = minimised.Released,
            FieldsWithheld = minimised.Withheld,
            Detail = minimised.HasData ? "" : "no-data",
        },
        Permit = permit,
    };

    /// <summary>What every row of a question has in common.</summary>
    public static EntryDraft Of(Question question, DecisionFacts facts) => Of(question.Caller, question.Request.Caller, question.Policy) with
    {
        Subject = facts.Subject,
        Unit = UnitOf(question.Request.Caller, facts.RequestorFacts, facts.At),
        Category = question.Request.Category,
        Holder = question.Request.Holder,
        Requestor = question.Request.Requestor,
        Purpose = question.Request.Purpose,
        AgreementId = question.Agreement?.Id ?? "",
        AgreementVersion = question.Agreement?.Version ?? 0,
        LawRefs = Laws(question.Agreement),
        Request = question.Id,
    };

    /// <summary>What every row of an employee has in common.</summary>
    public static EntryDraft Of(Caller.Employee caller, CallerClaims claims, PolicySnapshot policy, RoleKind kind = RoleKind.Caseworker) => new()
    {
        Kind = EntryKind.None,
        CallerAgency = caller.Agency,
        Role = Callers.RoleOf(caller, policy, kind),
        Unit = caller.Units.IsDefaultOrEmpty ? null : caller.Units[0],
        Employee = claims.Employee,
        EmployeeId = caller.EmployeeId,
        PolicyHash = policy.Hash,
    };

    public static ImmutableArray<EntryReason> Failed(ImmutableArray<Reason> reasons) =>
        [.. reasons.Where(static reason => reason.Failed)
            .Select(static reason => new EntryReason(reason.Rule, reason.Code, reason.FactOwner?.Value ?? ""))];

    /// <summary>The unit that brings the caller and the participant together; else the caller's first.</summary>
    public static UnitId? UnitOf(CallerClaims caller, AgencySubjectFacts own, DateTimeOffset at)
    {
        if (caller.Units.IsDefaultOrEmpty)
        {
            return null;
        }

        if (own.FollowUps.TryRead(out var followUps))
        {
            foreach (var followUp in followUps)
            {
                if (followUp.From <= at && (followUp.To is not { } end || at < end) && caller.Units.Contains(followUp.Unit))
                {
                    return followUp.Unit;
                }
            }
        }

        return caller.Units[0];
    }

    /// <summary>A row of one decision, with what the decision was made on; without limits it is a refusal that no decision came before.</summary>
    private static EntryDraft Judged(Question question, DecisionFacts facts, FactLimits? limits) => Of(question, facts) with
    {
        DecisionInputs = limits is null ? null : RecordedDecision.Of(question.Request, question.Agreement, facts, limits).ToBytes(),
    };

    private static EntryDraft WithPermit(EntryDraft draft, Decision.Permit permit) => draft with
    {
        Consent = permit.Consent,
        ConsentRevision = permit.ConsentRevision,
        AgreementId = permit.Agreement.Id,
        AgreementVersion = permit.Agreement.Version,
        LawRefs = Laws(permit.Agreement),
    };

    /// <summary>The laws an agreement rests on, as a row names them.</summary>
    public static ImmutableArray<string> Laws(Agreement? agreement) => (agreement?.NationalProvision, agreement?.ConfidentialityGround) switch
    {
        ({ } provision, { } ground) => provision.Id == ground.Id ? [provision.Id] : [provision.Id, ground.Id],
        ({ } provision, null) => [provision.Id],
        (null, { } ground) => [ground.Id],
        _ => [],
    };
}
