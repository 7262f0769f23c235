using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Gateway.AccessLog;
using Navo.Ledger.Rows;

namespace Navo.Gateway.Tests.AccessLog;

public sealed class A_participants_row
{
    /// <summary>"holder", "ASK" and "STOP" are no rules: who was allowed and did not get it was not "not allowed".</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("holder timeout", "")]
    [InlineData("ASK delivered", "")]
    [InlineData("STOP may-not-act", "")]
    [InlineData("D02 role-mismatch", "not-allowed")]
    [InlineData("D10 never-asked, D05 guardian", "not-now")]
    public void Gives_a_reason_in_words_only_where_a_rule_of_the_decision_was_the_reason(string reasons, string key)
    {
        var row = new AccessRow
        {
            Entry = EntryId.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Position = 7,
            Kind = "refusal",
            Instant = DateTimeOffset.UnixEpoch,
            Reasons = [.. reasons.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one => new EntryReason(one[0], one[1], ""))],
        };

        var told = EntryViews.ToParticipant(new AccessRowContent(row, null)).Reasons;

        Assert.Equal(key.Length == 0 ? "" : "participant " + key, string.Join(", ", told.Select(reason => $"{reason.Rule} {reason.Code}")));
    }
}
