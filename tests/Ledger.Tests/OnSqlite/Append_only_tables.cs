using Microsoft.Data.Sqlite;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests.OnSqlite;

public sealed class Append_only_tables
{
    [Theory]
    [InlineData("UPDATE leaf SET hash = zeroblob(32)")]
    [InlineData("DELETE FROM leaf")]
    [InlineData("INSERT OR REPLACE INTO leaf (leaf_index, position, entry, hash) SELECT leaf_index, position, entry, zeroblob(32) FROM leaf")]
    [InlineData("INSERT INTO leaf (leaf_index, position, entry, hash) VALUES (7000, 7000, zeroblob(16), zeroblob(32))")]
    [InlineData("UPDATE consent_event SET kind = 'given'")]
    [InlineData("DELETE FROM consent_event")]
    [InlineData("INSERT OR REPLACE INTO consent_event SELECT * FROM consent_event")]
    [InlineData("UPDATE entry_content SET canonical = zeroblob(1)")]
    [InlineData("DELETE FROM entry_content")]
    [InlineData("INSERT OR REPLACE INTO entry_content SELECT entry, position, zeroblob(1), salt FROM entry_content")]
    [InlineData("UPDATE entry_index SET subject = NULL")]
    [InlineData("UPDATE tree_state SET root = zeroblob(32)")]
    [InlineData("DELETE FROM tree_state")]
    [InlineData("INSERT INTO tree_state (size, root, peaks) SELECT size, zeroblob(32), peaks FROM tree_state")]
    [InlineData("UPDATE unintegrated SET hash = zeroblob(32)")]
    [InlineData("DELETE FROM unintegrated")]
    [InlineData("UPDATE position_sequence SET last = 0")]
    [InlineData("DELETE FROM position_sequence")]
    [InlineData("UPDATE release_use SET instant = 0")]
    public async Task Are_guarded_by_the_database_itself(string forbidden)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), CancellationToken.None);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), CancellationToken.None);
        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None);

        using var connection = ledger.Raw();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA recursive_triggers = ON";
        pragma.ExecuteNonQuery();
        using var command = connection.CreateCommand();
        command.CommandText = forbidden;
        var fault = Assert.Throws<SqliteException>(() => { command.ExecuteNonQuery(); });

        Assert.Equal(19, fault.SqliteErrorCode);
    }
}
