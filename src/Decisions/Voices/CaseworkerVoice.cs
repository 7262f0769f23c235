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
    /// The counterfactual that is safe to tell with D04: the other purposes for which D01–D04 would be kept. It is asked of nobody: no fact
    /// about a participant can get in here, so it promises no answer either.
    /// </summary>
    /// <param name="policy">The policy the request started with.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="caller">What the caller's agency says of the caller.</param>
    /// <param name="at">The instant of the decision.</param>
    /// <param name="limits">How old a fact may be.</param>
    public static ImmutableArray<PurposeId> OtherPurposes(
        PolicySnapshot policy, DecisionRequest request, Fact<CaseworkerFacts> caller, DateTimeOffset at, FactLimits limits)
    {
        var nobody = DecisionFacts.AboutNobody(caller, at);
        var others = ImmutableArray.CreateBuilder<PurposeId>();
        foreach (var purpose in policy.Purposes)
        {
            if (purpose.Id != request.Purpose && IsOpen(policy, request with { Purpose = purpose.Id }, nobody, limits))
            {
                others.Add(purpose.Id);
            }
        }

        return others.ToImmutable();
    }

    private static bool IsOpen(PolicySnapshot policy, DecisionRequest request, DecisionFacts nobody, FactLimits limits)
    {
        var agreement = policy.Find(request.Category, request.Holder, request.Requestor, request.Purpose, request.Caller.Roles, nobody.At);
        return string.Equals(CodeOf(DecisionPoint.Decide(request, agreement, nobody, limits).Reasons), NotShared, StringComparison.Ordinal);
    }
}
