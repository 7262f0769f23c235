using Dapper;

namespace Navo.Adapters.Records;

/// <summary>The own agency's record of who looked up names, and how many. Never whose.</summary>
internal sealed class LookupRecord(AdapterDatabase database, TimeProvider clock)
{
    public Task AddAsync(string employee, string kind, int asked, int answered, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "INSERT INTO own_lookup(at, employee, kind, asked, answered) VALUES (@at, @employee, @kind, @asked, @answered)",
            new { at = clock.GetUtcNow().ToUnixTimeMilliseconds(), employee, kind, asked, answered },
            transaction),
        cancellationToken);
}
