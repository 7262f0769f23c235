using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;

namespace Navo.Gateway.Caseload;

/// <summary>Whom the caller follows up, from the own agency's facts only: <c>GET /v1/caseload</c>. It tells nothing across agencies, so it leaves no row.</summary>
internal static class CaseloadEndpoint
{
    public static void MapCaseload(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/caseload", AnswerAsync)
        .RequireCaller<Caller.Employee>()
        .WithName("GetCaseload")
        .WithSummary("The caller's own participants, by the own agency's pseudonyms.");

    private static async Task<IResult> AnswerAsync(
        Caller.Employee caller, PolicySnapshot policy, Ledger.Standing.Caseload caseload, EmployeeAliases aliases, CancellationToken cancellationToken)
    {
        if (Callers.Refusal(caller, policy, RoleKind.Caseworker) is { } refusal)
        {
            return refusal;
        }

        var items = await caseload.ReadAsync(
            caller.Agency, aliases.For(caller.Agency, caller.EmployeeId), caller.Units, FollowsGroup(caller, policy), cancellationToken);
        IReadOnlyList<CaseloadAnswer> answer =
        [
            .. items.GroupBy(item => item.Pseudonym).Select(one => new CaseloadAnswer(
                one.Key.Value, [.. one.Select(item => new CaseloadFollowUp(item.Unit.Value, item.Group, item.From, item.To))])),
        ];
        return TypedResults.Json(answer, GatewayJson.Default.IReadOnlyListCaseloadAnswer);
    }

    // Any role of the token that follows groups narrows: the wider view needs a token without it.
    private static bool FollowsGroup(Caller.Employee caller, PolicySnapshot policy) =>
        caller.Roles.Any(name => policy.Role(name) is { FollowsGroup: true });
}
