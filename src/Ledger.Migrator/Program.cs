using System.Data.Common;
using Navo.Ledger.Postgres;

// Prepares a PostgreSQL database for the Ledger, before the services start: they themselves may not change the schema.
//   roles           makes the roles that lack; asked of a superuser, once for a cluster
//   database NAME   the same, and makes the database where it lacks, for navo_owner
//   migrate         brings the schema to this version; asked of navo_owner
// The connection comes from the environment (Ledger__Connection), so that no password stands in a list of processes.
var connection = Environment.GetEnvironmentVariable("Ledger__Connection");
if (args is not (["roles"] or ["database", _] or ["migrate"]) || string.IsNullOrWhiteSpace(connection))
{
    await Console.Error.WriteLineAsync("usage: Ledger__Connection=\"Host=…;Database=…;Username=…\" Navo.Ledger.Migrator roles | database NAME | migrate");
    return 2;
}

try
{
    if (args[0] is "roles" or "database")
    {
        await PostgresSchema.MakeRolesAsync(connection, CancellationToken.None);
        if (args is [_, var name])
        {
            await PostgresSchema.MakeDatabaseAsync(connection, name, CancellationToken.None);
        }
    }
    else
    {
        await Console.Out.WriteLineAsync($"{await PostgresSchema.MigrateAsync(connection, CancellationToken.None)} migrations applied");
    }

    return 0;
}
catch (Exception fault) when (fault is DbException or ArgumentException or IOException)
{
    // Of a connection string only that it is none: it may hold a password.
    await Console.Error.WriteLineAsync(fault is ArgumentException ? "Ledger__Connection is not a connection string" : $"{args[0]}: {fault.Message}");
    return 1;
}
