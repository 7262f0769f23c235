using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;
using Npgsql;

namespace Navo.Ledger.Tests.OnPostgres;

public sealed class Append_only_tables(Append_only_tables.OneLedger one) : IClassFixture<Append_only_tables.OneLedger>
{
    [Theory]
    [InlineData("UPDATE leaf SET hash = entry")]
    [InlineData("DELETE FROM leaf")]
    [InlineData("TRUNCATE leaf")]
    [InlineData("INSERT INTO leaf (leaf_index, position, entry, hash) SELECT 7000, 7000, entry, hash FROM leaf LIMIT 1")]
    [InlineData("UPDATE consent_event SET kind = 'given'")]
    [InlineData("DELETE FROM consent_event")]
    [InlineData("TRUNCATE consent_event")]
    [InlineData("UPDATE consent_circumstance SET question = NULL")]
    [InlineData("UPDATE block_event SET kind = 'unblocked'")]
    [InlineData("DELETE FROM block_event")]
    [InlineData("UPDATE request SET reason = ''")]
    [InlineData("UPDATE entry_content SET canonical = salt")]
    [InlineData("DELETE FROM entry_content")]
    [InlineData("TRUNCATE entry_content")]
    [InlineData("UPDATE entry_index SET subject = NULL")]
    [InlineData("UPDATE tree_state SET root = peaks")]
    [InlineData("DELETE FROM tree_state")]
    [InlineData("UPDATE unintegrated SET hash = entry")]
    [InlineData("DELETE FROM unintegrated")]
    [InlineData("TRUNCATE unintegrated")]
    [InlineData("UPDATE release_use SET instant = 0")]
    [InlineData("UPDATE merge_proposal SET reason = ''")]
    public void Are_guarded_by_the_database_against_its_very_owner(string forbidden)
    {
        using var connection = TestStore.Raw(one.Ledger.Folder, "navo_owner");
        using var command = connection.CreateCommand();
        command.CommandText = forbidden;
        var fault = Assert.Throws<PostgresException>(() => { command.ExecuteNonQuery(); });

        Assert.Equal(PostgresErrorCodes.RestrictViolation, fault.SqlState);
        Assert.StartsWith("refused by the database itself", fault.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("navo_gateway", "DELETE FROM entry_content")]
    [InlineData("navo_gateway", "UPDATE entry_index SET subject = NULL")]
    [InlineData("navo_gateway", "DELETE FROM consent_event")]
    [InlineData("navo_gateway", "UPDATE policy_head SET id = 2")]
    [InlineData("navo_gateway", "UPDATE subject_head SET subject = subject")]
    [InlineData("navo_gateway", "DELETE FROM participant")]
    [InlineData("navo_gateway", "SELECT setval('position_sequence', 1)")]
    [InlineData("navo_gateway", "ALTER TABLE leaf DISABLE TRIGGER ALL")]
    [InlineData("navo_gateway", "CREATE TABLE mine (id bigint)")]
    [InlineData("navo_consent", "INSERT INTO leaf (leaf_index, position, entry, hash) SELECT 1, 1, entry, hash FROM leaf")]
    [InlineData("navo_consent", "INSERT INTO tree_state (size, root, peaks) SELECT 9, root, peaks FROM tree_state")]
    [InlineData("navo_consent", "DELETE FROM unintegrated")]
    [InlineData("navo_consent", "UPDATE participant_fact SET alive = 1")]
    [InlineData("navo_consent", "INSERT INTO release_use SELECT * FROM release_use")]
    [InlineData("navo_consent", "INSERT INTO retention_grant SELECT entry, '' FROM entry_content")]
    [InlineData("navo_consent", "DELETE FROM entry_content")]
    [InlineData("navo_retention", "INSERT INTO consent_event SELECT * FROM consent_event")]
    [InlineData("navo_retention", "DELETE FROM leaf")]
    [InlineData("navo_retention", "DELETE FROM unintegrated")]
    [InlineData("navo_retention", "UPDATE entry_content SET canonical = salt")]
    public void Are_out_of_reach_of_each_role_but_for_what_its_slices_need(string role, string forbidden)
    {
        using var connection = TestStore.Raw(one.Ledger.Folder, role);
        using var command = connection.CreateCommand();
        command.CommandText = forbidden;
        var fault = Assert.Throws<PostgresException>(() => { command.ExecuteNonQuery(); });

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fault.SqlState);
    }

    /// <summary>A Ledger with a row in each table that matters; nothing here changes it.</summary>
    public sealed class OneLedger : IAsyncLifetime
    {
        internal TestLedger Ledger { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Ledger = await TestLedger.OpenAsync();
            var subject = await Ledger.KnownAsync(1);
            await Ledger.Get<Consents>().GiveAsync(Ledger.Yes(subject), CancellationToken.None);
            await Ledger.Get<Seal>().SealAsync(await Ledger.ReleaseAsync(subject), CancellationToken.None);
            await Ledger.Get<Blocks>().BlockAsync(subject, new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit), CancellationToken.None);
            await Ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
            await Ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, Ledger.Caller()), CancellationToken.None);
        }

        public async Task DisposeAsync() => await Ledger.DisposeAsync();
    }
}
