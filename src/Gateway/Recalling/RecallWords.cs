using Navo.Decisions.Agreements;
using Navo.Ledger.Recalling;

namespace Navo.Gateway.Recalling;

/// <summary>How a recall is said on the wire.</summary>
internal static class RecallWords
{
    public const string Provisions = "keeping-provision";

    public static string Cause(RecallCause cause) => cause switch
    {
        RecallCause.Stop => "stop",
        RecallCause.Block => "block",
        RecallCause.Erasure => "erasure",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary><c>sending</c>, <c>undeliverable</c>, <c>waiting</c>, <c>overdue</c>, <c>deleted</c> or <c>kept</c>.</summary>
    public static string State(Recall recall, DateTimeOffset answerBy, DateTimeOffset now) => recall switch
    {
        { Answer: { IsDeleted: true } } => "deleted",
        { Answer: not null } => "kept",
        { IsUndeliverable: true } => "undeliverable",
        _ when now > answerBy => "overdue",
        { IsDelivered: true } => "waiting",
        _ => "sending",
    };

    /// <summary>Until when an answer is awaited: the agency's own days of the policy, from the recall.</summary>
    public static DateTimeOffset AnswerBy(Recall recall, PolicySnapshot policy) =>
        recall.MadeAt.AddDays(policy.Agencies.FirstOrDefault(agency => agency.Id == recall.Agency)?.RecallDays ?? Agency.MonthToAnswer);
}
