using Npgsql;

namespace Navo.Ledger.Postgres;

/// <summary>A lock of the database's own that lives as long as the connection that took it: whoever holds it does the one work of its name.</summary>
internal sealed class Fence(string connectionString) : IDisposable
{
    private NpgsqlConnection? _holding;

    /// <summary>Asked for by one thread at a time. Asks the server each time: a lock whose connection has died is held no more.</summary>
    public bool Holds(string name)
    {
        try
        {
            if (_holding is not null)
            {
                return Is("SELECT true", null);
            }

            _holding = new NpgsqlConnection(connectionString);
            _holding.Open();
            if (Is("SELECT pg_try_advisory_lock(hashtextextended(@name, 0))", name))
            {
                return true;
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException or IOException)
        {
            // Not held, then; the next beat asks again.
        }

        Dispose();
        return false;
    }

    public void Dispose()
    {
        _holding?.Dispose();
        _holding = null;
    }

    private bool Is(string sql, string? name)
    {
        using var command = new NpgsqlCommand(sql, _holding);
        if (name is not null)
        {
            _ = command.Parameters.AddWithValue("name", name);
        }

        return command.ExecuteScalar() is true;
    }
}
