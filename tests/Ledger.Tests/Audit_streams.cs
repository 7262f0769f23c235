using System.Data.Common;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;
using Navo.Ledger.Streaming;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

public sealed class Audit_streams
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Give_an_agency_its_rows_in_the_order_of_the_leaves_from_where_it_confirmed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var streams = ledger.Get<AuditStreams>();
        var own = new List<EntryId>();
        for (var i = 0; i < 9; i++)
        {
            var row = await LookAsync(ledger, i % 3 == 0 ? TestLedger.Holder : TestLedger.Requestor, reason: null);
            own.AddRange(i % 3 == 0 ? [] : [row]);
        }

        await ledger.Get<Integrator>().BeatAsync(None);
        var first = await streams.ReadAsync(TestLedger.Requestor, 0, 4, None);
        var rest = await streams.ReadAsync(TestLedger.Requestor, first.Next, 100, None);
        Assert.Equal(own, [.. first.Rows.Select(row => row.Row.Entry), .. rest.Rows.Select(row => row.Row.Entry)]);
        Assert.All(first.Rows, row => Assert.NotNull(row.Canonical));
        Assert.Equal((4L, 9L), (first.Next, rest.Next));
        Assert.Equal(rest.Next, (await streams.ReadAsync(TestLedger.Requestor, rest.Next, 100, None)).Next);

        await streams.ConfirmAsync(TestLedger.Requestor, 4, ledger.Clock.GetUtcNow(), None);
        await streams.ConfirmAsync(TestLedger.Requestor, 2, ledger.Clock.GetUtcNow(), None);
        Assert.Equal((4L, 0L), (await streams.ConfirmedAsync(TestLedger.Requestor, None), await streams.ConfirmedAsync(TestLedger.Holder, None)));
        Assert.Equal(new StreamLag(4, 9, rest.Rows[0].Row.Instant), await streams.LagAsync(TestLedger.Requestor, None));
        await streams.ConfirmAsync(TestLedger.Requestor, 9, ledger.Clock.GetUtcNow(), None);
        Assert.Null((await streams.LagAsync(TestLedger.Requestor, None)).Oldest);
    }

    [Fact]
    public async Task Are_sent_by_one_process_at_a_time_each_by_its_own_fence()
    {
        await using var one = await TestLedger.OpenAsync();
        await using var other = await TestLedger.OpenAsync(beside: one);

        Assert.True(one.Get<AuditStreams>().IsOurs(TestLedger.Requestor));
        Assert.True(other.Get<AuditStreams>().IsOurs(TestLedger.Holder));
        Assert.False(other.Get<AuditStreams>().IsOurs(TestLedger.Requestor));
        Assert.False(one.Get<AuditStreams>().IsOurs(TestLedger.Holder));
        Assert.True(one.Get<LedgerDatabase>().HoldsFence("integrator"));
        Assert.False(other.Get<LedgerDatabase>().HoldsFence("integrator"));
        Assert.True(one.Get<AuditStreams>().IsOurs(TestLedger.Requestor));
    }

    [Fact]
    public async Task Leave_a_written_reason_to_the_officers_of_the_agency_until_its_row_is_erased()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var row = await LookAsync(ledger, TestLedger.Requestor, "klage: noe");
        var rows = ledger.Get<AccessRows>();

        Assert.Equal("klage: noe", await rows.LookReasonAsync(row, TestLedger.Requestor, None));
        Assert.Null(await rows.LookReasonAsync(row, TestLedger.Holder, None));
        using var raw = ledger.Raw();
        Assert.Equal(1, Count(raw, "SELECT count(*) FROM look_reason"));
        _ = Count(raw, "DELETE FROM entry_index WHERE kind = 'log-read'");
        Assert.Equal(0, Count(raw, "SELECT count(*) FROM look_reason"));
    }

    private static long Count(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long count ? count : 0;
    }

    private static async Task<EntryId> LookAsync(TestLedger ledger, AgencyId agency, string? reason)
    {
        var draft = new EntryDraft { Kind = EntryKind.LogRead, CallerAgency = agency, Decision = EntryDecision.Permit, Detail = "list", LookReason = reason };
        return Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(new SealItem { Draft = draft }, None)).Entry;
    }
}
