using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Voices;

/// <summary>
/// What a caseworker hears of a refusal: the lowest failing rule of D01 to D04, which judge only the caller, the request and the
/// policy; otherwise the one neutral refusal (promise 7). Nothing about the participant gets through.
/// </summary>
public static class CaseworkerVoice
{
    /// <summary>Code of the neutral refusal.</summary>
    public const string NotShared = "NAVO-NOT-SHARED";

    private static readonly string[] Told = ["D01", "D02", "D03", "D04"];

    /// <summary><c>NAVO-D01</c> to <c>NAVO-D04</c>, or <see cref="NotShared"/>.</summary>
    public static string CodeOf(ImmutableArray<Reason> reasons)
    {
        foreach (var rule in Told)
        {
            foreach (var reason in reasons)
            {
                if (reason.Failed && string.Equals(reason.Rule, rule, StringComparison.Ordinal))
                {
                    return $"NAVO-{rule}";
                }
            }
        }

        return NotShared;
    }

    /// <summary>
    /// The counterfactual that is safe to tell with D04: the other purposes for which D01–D04 would be kept. Like these rules it reads
    /// the caller, the request and the policy, and nothing of the participant; so it promises no answer either.
    /// </summary>
    public static ImmutableArray<PurposeId> OtherPurposes(PolicySnapshot policy, DecisionRequest request, DecisionFacts facts, FactLimits limits) =>
    [
        .. policy.Purposes.Select(purpose => purpose.Id).Where(purpose => purpose != request.Purpose && string.Equals(
            CodeOf(DecisionPoint.Decide(
                request with { Purpose = purpose },
                policy.Find(request.Category, request.Holder, request.Requestor, purpose, request.Caller.Roles),
                facts,
                limits).Reasons),
            NotShared,
            StringComparison.Ordinal)),
    ];
}
