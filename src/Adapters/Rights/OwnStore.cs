using Dapper;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Corrections;
using Navo.Adapters.Records;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Rights;

/// <summary>Everything the adapter's own store has about one person: to tell it (GDPR art. 15), and to forget it (art. 17).</summary>
/// <remarks>A table that is about people names them in a column <c>pseudonym</c>: that is how it is found here, also one that comes later.</remarks>
internal sealed class OwnStore(AdapterDatabase database, OwnPeople people, CorrectionOutbox corrections)
{
    private const string People = "person";
    private const string Recalls = "own_recall";
    private const string TablesSql = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'pseudonym' WHERE m.type = 'table'";
    private const string GrantsSql = """
        SELECT at, request, category, fields, agreement, outcome FROM grant_served WHERE subject IN @pseudonyms ORDER BY at
        """;

    /// <summary>Every pseudonym the person is or was known by here.</summary>
    public IReadOnlyList<string> PseudonymsOf(Fodselsnummer person) => people.All(person);

    public IReadOnlyList<HeldGrant> GrantsOf(IReadOnlyList<string> pseudonyms) => database.Read(connection => connection
        .Query<(long At, string Request, string Category, string Fields, string Agreement, string Outcome)>(GrantsSql, new { pseudonyms })
        .Select(row => new HeldGrant(
            DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Request, row.Category, row.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Agreement, row.Outcome))
        .ToList());

    /// <summary>Forgets the person. That a grant was served stays, without whom it was about: it is what keeps a grant from being served twice.</summary>
    /// <param name="person">Who.</param>
    /// <param name="isRecalled">A recall is on its way that the agency's own employees must be able to carry out: whose pseudonym it is, is kept till then.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<long> ForgetAsync(Fodselsnummer person, bool isRecalled, CancellationToken cancellationToken)
    {
        var pseudonyms = people.All(person);
        var rows = await corrections.ForgetAsync(person, cancellationToken);
        var (forgotten, kept) = await database.WriteAsync(
            (connection, transaction) => Forget(connection, transaction, pseudonyms, isRecalled ? pseudonyms : []), cancellationToken);
        people.Drop(person, kept);

        // The old pages of the write-ahead log hold what was just overwritten.
        _ = database.Read(connection => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        return rows + forgotten;
    }

    /// <summary>Deletes every row that names one of the pseudonyms, but for a recall that has no answer yet and for whose it is; gives those that are so kept.</summary>
    public static (long Rows, IReadOnlyList<string> Kept) Forget(
        SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<string> pseudonyms, IReadOnlyList<string> keepers)
    {
        var rows = (long)connection.Execute("UPDATE grant_served SET subject = '' WHERE subject IN @pseudonyms", new { pseudonyms }, transaction);
        var tables = connection.Query<string>(TablesSql, transaction: transaction).AsList();
        IReadOnlyList<string> kept = keepers;
        if (tables.Contains(Recalls))
        {
            rows += connection.Execute($"DELETE FROM {Recalls} WHERE pseudonym IN @pseudonyms AND answer IS NOT NULL AND sent = 1", new { pseudonyms }, transaction);
            kept = [.. keepers.Union(connection.Query<string>($"SELECT DISTINCT pseudonym FROM {Recalls} WHERE pseudonym IN @pseudonyms", new { pseudonyms }, transaction))];
        }

        // The names are the schema's own.
        foreach (var table in tables.Where(table => table is not Recalls and not People))
        {
            rows += connection.Execute($"DELETE FROM {table} WHERE pseudonym IN @pseudonyms", new { pseudonyms }, transaction);
        }

        rows += connection.Execute($"DELETE FROM {People} WHERE pseudonym IN @gone", new { gone = pseudonyms.Except(kept).ToList() }, transaction);
        return (rows, kept);
    }
}
