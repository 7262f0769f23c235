using Microsoft.Extensions.Options;
using Navo.Ledger.Consenting;
using Navo.Ledger.Postgres;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tests.OnPostgres;

public sealed class A_write
{
    private const string PidSql = "SELECT pg_backend_pid()";

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Whose_connection_dies_before_the_commit_is_of_unknown_outcome_and_the_next_one_works()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var database = ledger.Get<LedgerDatabase>();

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(() => database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                End(ledger, (long)session.Scalar(PidSql)!);
                return 0;
            },
            None));

        Assert.Contains("unknown", fault.Message, StringComparison.Ordinal);
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None));
    }

    [Fact]
    public async Task And_a_read_go_on_after_every_pooled_connection_has_died()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        await TestCluster.ExecuteAsync("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{TestStore.NameOf(ledger.Folder)}'");

        Assert.NotNull(await ledger.ReleaseAsync(subject));
        Assert.NotNull(await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None));
    }

    [Fact]
    public async Task That_swallowed_a_failed_command_is_not_told_as_committed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var database = ledger.Get<LedgerDatabase>();

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => database.WriteAsync(
            Locks.None,
            session =>
            {
                Assert.ThrowsAny<System.Data.Common.DbException>(() => session.Execute("DELETE FROM leaf"));
                return 0;
            },
            None));
    }

    [Fact]
    public async Task That_falls_victim_to_a_deadlock_is_done_again()
    {
        await using var ledger = await TestLedger.OpenAsync();
        byte[][] people = [(await ledger.KnownAsync(1)).ToBytes(), (await ledger.KnownAsync(2)).ToBytes()];
        var database = ledger.Get<LedgerDatabase>();
        using var both = new CountdownEvent(2);
        Task<Committed<int>> CrossAsync(int first) => Task.Run(() => database.WriteAsync(
            Locks.None,
            session =>
            {
                _ = session.Execute("UPDATE subject_head SET revision = revision + 1 WHERE subject = @1", people[first]);
                if (!both.IsSet)
                {
                    _ = both.Signal();
                    both.Wait();
                }

                return session.Execute("UPDATE subject_head SET entries = entries + 1 WHERE subject = @1", people[1 - first]);
            },
            None));

        var done = await Task.WhenAll(CrossAsync(0), CrossAsync(1));

        Assert.All(done, one => Assert.Equal(1, one.Value));
        Assert.Equal(2L, database.Read(session => session.Scalar("SELECT CAST(sum(revision) AS BIGINT) FROM subject_head")));
    }

    [Fact]
    public async Task About_one_person_waits_for_nobody_elses()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var impatient = await TestLedger.OpenAsync(beside: ledger, lockTimeoutMs: 300);
        var (held, free) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        using var foreign = ledger.Raw();
        using var transaction = foreign.BeginTransaction();
        using var command = foreign.CreateCommand();
        command.CommandText = $"SELECT 1 FROM subject_head WHERE subject = '\\x{Convert.ToHexString(held.ToBytes())}' FOR UPDATE";
        command.ExecuteScalar();

        Assert.NotNull(await ledger.Get<Consents>().GiveAsync(ledger.Yes(free), None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => impatient.Get<Consents>().GiveAsync(ledger.Yes(held), None));
    }

    [Fact]
    public async Task Is_begun_on_no_schema_but_its_own()
    {
        var empty = "navo_empty_" + Guid.NewGuid().ToString("N");
        await TestCluster.ExecuteAsync("postgres", $"CREATE DATABASE {empty} OWNER navo_owner");
        await TestCluster.ExecuteAsync(empty, "CREATE SCHEMA navo; CREATE TABLE navo.schema_migration (number bigint, name text); GRANT USAGE ON SCHEMA navo TO navo_gateway; GRANT SELECT ON navo.schema_migration TO navo_gateway");

        var fault = Assert.Throws<LedgerUnavailableException>(() => new PostgresLedger(
            Options.Create(new LedgerOptions { Provider = LedgerOptions.Postgres, Connection = TestCluster.Connection(empty, "navo_gateway") }), TimeProvider.System));

        Assert.Contains("0001-participants", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_connection_string_whose_fault_is_told_without_its_password()
    {
        var result = new LedgerOptionsValidator().Validate(null, new LedgerOptions { Provider = LedgerOptions.Postgres, Connection = "Password=hemmelig;Nonsense=1", Keys = "" });

        Assert.Contains(result.Failures!, line => line.StartsWith("Ledger:Connection", StringComparison.Ordinal));
        Assert.DoesNotContain("hemmelig", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_the_tree_is_one_processs_until_its_connection_dies()
    {
        await using var one = await TestLedger.OpenAsync();
        await using var two = await TestLedger.OpenAsync(beside: one);

        Assert.True(one.Get<LedgerDatabase>().HoldsFence("integrator"));
        Assert.False(two.Get<LedgerDatabase>().HoldsFence("integrator"));
        await TestCluster.ExecuteAsync("postgres", $"""
            SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
            WHERE d.datname = '{TestStore.NameOf(one.Folder)}' AND l.locktype = 'advisory'
            """);
        Assert.True(two.Get<LedgerDatabase>().HoldsFence("integrator"));
        Assert.False(one.Get<LedgerDatabase>().HoldsFence("integrator"));
    }

    private static void End(TestLedger ledger, long pid)
    {
        using var superuser = TestStore.Raw(ledger.Folder, "postgres");
        using var command = superuser.CreateCommand();
        command.CommandText = $"SELECT pg_terminate_backend({pid}, 5000)";
        command.ExecuteScalar();
    }
}
