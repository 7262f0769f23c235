using System.Collections.Immutable;
using Navo.AccessLog;
using Navo.AccessLog.Entries;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Recording;
using Navo.Gateway.Deciding;

namespace Navo.Gateway.Replaying;

/// <summary>What a row says when its decision is made once more: everything that follows from the decision is written anew, the rest is as it was.</summary>
internal static class ReplayedRow
{
    private const string Holder = "holder";
    private const string Stale = "stale";

    /// <summary>The row once more. Pure: the same octets come of the same inputs.</summary>
    /// <param name="row">The row as it stands in the log.</param>
    /// <param name="inputs">What its decision was made on.</param>
    /// <param name="agreement">The agreement of then.</param>
    /// <param name="decision">The decision by the rules of then.</param>
    public static Entry Of(Entry row, RecordedDecision inputs, Agreement? agreement, Decision decision)
    {
        var (request, permit) = (inputs.Request, decision as Decision.Permit);
        var again = row with
        {
            CallerAgency = request.Caller.Agency.Value,
            EmployeeAlias = request.Caller.Employee.Value,
            Unit = Rows.UnitOf(request.Caller, inputs.Facts.RequestorFacts, inputs.Facts.At)?.Value ?? "",
            Category = request.Category.Value,
            Holder = request.Holder.Value,
            Requestor = request.Requestor.Value,
            Purpose = request.Purpose.Value,
            AgreementId = agreement?.Id ?? "",
            AgreementVersion = agreement?.Version ?? 0,
            LawRefs = Rows.Laws(agreement),
            PolicyHash = Octets32.ParseHex(inputs.PolicyHash),
            ConsentId = Guid.Empty,
            ConsentRevision = 0,
            Reasons = Rows.Failed(decision.Reasons),
            Decision = EntryDecision.Deny,
        };
        if (permit is null)
        {
            return again;
        }

        var failedAtHolder = row.Kind == EntryKind.Refusal && row.Reasons is [{ Rule: Holder }];
        if (row.Kind == EntryKind.Release || failedAtHolder)
        {
            // A holder's failure is no part of the decision: a permit came before it, and its reason is kept as it was.
            return again with
            {
                ConsentId = permit.Consent.Value,
                ConsentRevision = permit.ConsentRevision,
                Decision = failedAtHolder ? EntryDecision.Deny : EntryDecision.Permit,
                Reasons = failedAtHolder ? row.Reasons : again.Reasons,
            };
        }

        // A permit that went stale before its seal is a refusal without a failed rule. Any other refusal must be one again.
        return row.Detail == Stale ? again : again with { Decision = EntryDecision.Permit };
    }

    /// <summary>Names what is different in the row that came of it, for those who have to look into it.</summary>
    public static ImmutableArray<string> Differences(Entry row, Entry again)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        Compare("decision", row.Decision, again.Decision);
        Compare("reasons", string.Join(' ', row.Reasons), string.Join(' ', again.Reasons));
        Compare("agreement", (row.AgreementId, row.AgreementVersion), (again.AgreementId, again.AgreementVersion));
        Compare("laws", string.Join(' ', row.LawRefs), string.Join(' ', again.LawRefs));
        Compare("policyHash", row.PolicyHash, again.PolicyHash);
        Compare("consent", (row.ConsentId, row.ConsentRevision), (again.ConsentId, again.ConsentRevision));
        Compare("caller", (row.CallerAgency, row.EmployeeAlias, row.Unit), (again.CallerAgency, again.EmployeeAlias, again.Unit));
        Compare("request", (row.Category, row.Holder, row.Requestor, row.Purpose), (again.Category, again.Holder, again.Requestor, again.Purpose));
        return names.ToImmutable();

        void Compare<T>(string name, T one, T other)
        {
            if (!EqualityComparer<T>.Default.Equals(one, other))
            {
                names.Add(name);
            }
        }
    }
}
