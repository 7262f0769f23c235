using System.Collections.Immutable;
using Navo.AccessLog.Own;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Retention;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;
using RetentionClass = Navo.Decisions.Agreements.Retention;

namespace Navo.Ledger.Tests.Retention;

/// <summary>What has passed its class goes, and the log says under which rule.</summary>
public sealed class A_run_of_retention
{
    private static readonly ImmutableArray<RetentionClass> Classes =
    [
        new("participant", "person", 24, "last-activity", "erase", "x"), new("consent-event", "consent", 120, "consent-end", "erase", "x"),
        new("block", "person", 24, "lifted", "erase", "x"), new("request", "short", 12, "answered-or-expired", "erase", "x"),
        new("access-entry", "evidence", 120, "entry", "erase-content", "x"), new("access-index", "evidence", 120, "entry", "erase", "x"),
        new("log-leaf", "proof", 1200, "entry", "keep", "x"), new("idempotency", "short", 1, "entry", "erase", "x"), new("use-count", "short", 2, "entry", "erase", "x"),
        new("correction", "short", 12, "entry", "erase", "x"), new("merge", "evidence", 120, "entry", "erase", "x"),
        new("assistance", "consent", 120, "consent-end", "erase", "x"), new("legal-hold", "evidence", 120, "lifted", "erase", "x"),
    ];

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Erases_old_rows_and_leaves_each_person_a_part_that_is_complete()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (both, old) = await TwoAsync(ledger);

        var report = await RunAsync(retention);

        // Three rows each are older; one of the two is somebody nothing has happened to since.
        var rows = Assert.Single(report.Erased, one => one.Kind == "access-entry");
        Assert.Equal((6, 120), (rows.Count, rows.Months));
        Assert.Equal(1, Assert.Single(report.Erased, one => one.Kind == "participant").Count);
        await ledger.BeatAsync();
        Assert.Contains("content erased under rule access-entry (120 months): 6 entries, 0-5", await ledger.VerifiedAsync());
        Assert.Equal(new OwnVerdict.Complete(2, 3, 10), OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(both, None))!, null));
        Assert.Null(await ledger.Get<Participants>().LogKeyAsync(old, None));
        Assert.Equal(2, (await A_changed_number.RowsAsync(ledger, both)).Count);

        // A second run finds nothing, and writes nothing.
        Assert.Empty((await RunAsync(retention)).Erased);
        await ledger.BeatAsync();
        Assert.StartsWith("OK size=10 ", (await ledger.VerifiedAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_no_mark_of_a_row_that_is_gone()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (subject, _) = await A_recall.SharingAsync(ledger);
        _ = await A_recall.ReleaseAsync(ledger, subject, "journalfort");
        await ledger.BeatAsync();
        Assert.Equal(1, Marks(ledger));
        ledger.Clock.Offset += TimeSpan.FromDays(11 * 366);
        await RunAsync(retention, "access-entry");
        Assert.Equal(0, Marks(ledger));
    }

    [Fact]
    public async Task Names_the_newest_row_of_a_person_all_of_whose_rows_are_old()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (_, old) = await TwoAsync(ledger);
        await RunAsync(retention, "access-entry");
        await ledger.BeatAsync();
        Assert.Equal(new OwnVerdict.Complete(0, 3, 9), OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(old, None))!, null));

        // Life goes on with the fourth.
        await ledger.RefuseAsync(old);
        await ledger.BeatAsync();
        Assert.Equal(new OwnVerdict.Complete(1, 3, 10), OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(old, None))!, null));
        await ledger.VerifiedAsync();
    }

    [Fact]
    public async Task Finds_nothing_twice_beside_another_run()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var one = await ledger.RetentionAsync();
        await using var other = await ledger.RetentionAsync();
        await TwoAsync(ledger);
        var reports = await Task.WhenAll(Task.Run(() => RunAsync(one)), Task.Run(() => RunAsync(other)));
        Assert.Equal(6, reports.SelectMany(report => report.Erased).Where(erased => erased.Kind == "access-entry").Sum(erased => erased.Count));
        Assert.Equal(1, reports.SelectMany(report => report.Erased).Count(erased => erased.Kind == "participant"));
        await ledger.BeatAsync();
        await ledger.VerifiedAsync();
    }

    [Fact]
    public async Task Rehearsed_counts_the_same_and_erases_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (both, _) = await TwoAsync(ledger);
        var rehearsed = await retention.Get<RetentionRuns>().RunAsync(Classes, TestLedger.Policy, isRehearsal: true, None);
        Assert.Equal(5, (await A_changed_number.RowsAsync(ledger, both)).Count);
        Assert.Equal(rehearsed.Erased.First(one => one.Kind == "access-entry").Count, (await RunAsync(retention)).Erased.First(one => one.Kind == "access-entry").Count);
    }

    [Fact]
    public async Task That_fails_half_way_leaves_everything_as_it_was()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        await TwoAsync(ledger);
        using var raw = ledger.Raw();
        Execute(raw, TestStore.BreakIndex);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => RunAsync(retention));
        await ledger.BeatAsync();
        Assert.StartsWith("8 entries", (await ledger.VerifiedAsync())[0], StringComparison.Ordinal);
        Assert.DoesNotContain(await ledger.VerifiedAsync(), line => line.StartsWith("content erased", StringComparison.Ordinal));
        Execute(raw, TestStore.MendIndex);
        Assert.NotEmpty((await RunAsync(retention)).Erased);
        await ledger.BeatAsync();
        await ledger.VerifiedAsync();
    }

    [Fact]
    public async Task Passes_over_a_row_that_nobody_can_read_any_more()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (both, _) = await TwoAsync(ledger);
        using var raw = ledger.Raw();
        Execute(raw, TestStore.OpenContent);
        using var command = raw.CreateCommand();
        command.CommandText = "UPDATE entry_content SET canonical = @octets WHERE position = (SELECT min(position) FROM entry_content)";
        var octets = command.CreateParameter();
        (octets.ParameterName, octets.Value) = ("octets", new byte[] { 255 });
        command.Parameters.Add(octets);
        Assert.Equal(1, command.ExecuteNonQuery());

        Assert.Equal(5, Assert.Single((await RunAsync(retention, "access-entry")).Erased).Count);
        Assert.Equal(3, (await A_changed_number.RowsAsync(ledger, both)).Count);
        Assert.Empty((await RunAsync(retention, "access-entry")).Erased);
    }

    [Fact]
    public async Task Killed_before_or_after_its_row_is_published_is_made_good_by_the_next_process()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (both, _) = await TwoAsync(ledger);
        var row = (await A_changed_number.RowsAsync(ledger, both))[^1];
        var content = (await ledger.Get<AccessRows>().FindAsync(row.Entry, None))!.Canonical!;
        var bundle = Directory.GetFiles(Path.Combine(ledger.LogPath, "tile", "entries"), "*", SearchOption.AllDirectories).Single();
        var before = await File.ReadAllBytesAsync(bundle);
        await RunAsync(retention, "access-entry");

        // Nothing of it is in the copy: neither the row that says so, nor the gap.
        await ledger.VerifiedAsync();
        Assert.True(ledger.IsInCopy(content));
        await using (var next = await TestLedger.OpenAsync(folder: ledger.Folder, starts: false))
        {
            await ledger.DisposeServicesAsync();
            await next.BeatAsync();
            await next.VerifiedAsync();
            Assert.False(next.IsInCopy(content));

            // As a process leaves it that dies between the checkpoint and the emptying: the old octets stand under the new tree.
            var now = Directory.GetFiles(Path.Combine(ledger.LogPath, "tile", "entries"), "*", SearchOption.AllDirectories).Single();
            var emptied = await File.ReadAllBytesAsync(now);
            await File.WriteAllBytesAsync(now, [.. before, .. emptied[(6 * 2 + (before.Length - OldLength(before)))..]]);
            Assert.Contains("6 entries that an erasure row names have their content still in this copy", await next.VerifiedAsync());
        }

        await using var last = await TestLedger.OpenAsync(folder: ledger.Folder, starts: false);
        await last.BeatAsync();
        await last.VerifiedAsync();
        Assert.False(last.IsInCopy(content));
    }

    [Fact]
    public async Task Lets_consents_fold_to_the_same_and_caps_count_the_same()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await ledger.KnownAsync(1);
        ledger.Clock.Offset = TimeSpan.FromDays(-11 * 366);
        var first = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        ledger.Clock.Offset = TimeSpan.FromDays(-1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        ledger.Clock.Offset = TimeSpan.Zero;
        await ledger.BeatAsync();

        Assert.Equal(1, Assert.Single((await RunAsync(retention)).Erased, one => one.Kind == "consent-event").Count);

        var left = Assert.Single(await ledger.Get<Consents>().EventsAsync(subject, None));
        Assert.NotEqual(first.Consent, left.Consent);
        Assert.NotNull(await ledger.LiveReleaseAsync(subject));
    }

    private static Task<RetentionReport> RunAsync(TestLedger retention, string? kind = null) => retention.Get<RetentionRuns>().RunAsync(
        [.. Classes.Where(one => kind is null || one.Kind == kind)], TestLedger.Policy, isRehearsal: false, None);

    /// <summary>Two people with three rows each of eleven years ago; the first has two of today.</summary>
    private static async Task<(SubjectId Both, SubjectId Old)> TwoAsync(TestLedger ledger)
    {
        ledger.Clock.Offset = TimeSpan.FromDays(-11 * 366);
        var (both, old) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        foreach (var subject in (SubjectId[])[both, old, old, both, both, old])
        {
            await ledger.RefuseAsync(subject);
        }

        await ledger.BeatAsync();
        ledger.Clock.Offset = TimeSpan.Zero;
        await ledger.RefuseAsync(both);
        await ledger.RefuseAsync(both);
        await ledger.BeatAsync();
        return (both, old);
    }

    // How many octets of a bundle are its first six entries.
    private static int OldLength(byte[] bundle)
    {
        var length = 0;
        for (var i = 0; i < 6; i++)
        {
            length += 2 + ((bundle[length] << 8) | bundle[length + 1]);
        }

        return length;
    }

    private static void Execute(System.Data.Common.DbConnection raw, string sql)
    {
        using var command = raw.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Marks(TestLedger ledger)
    {
        using var raw = ledger.Raw();
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT count(*) FROM journalled";
        return (long)command.ExecuteScalar()!;
    }
}
