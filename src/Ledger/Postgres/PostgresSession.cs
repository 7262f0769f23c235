using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Navo.Ledger.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Navo.Ledger.Postgres;

/// <summary>A session on PostgreSQL. The server says once what type each parameter of a command has; from then on the command is prepared.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, ConcurrentDictionary<string, NpgsqlDbType[]> types, TimeSpan stopTimeout) : Session(connection)
{
    private const int MostDrawn = 64;
    private const string DrawSql = "SELECT nextval('position_sequence') FROM generate_series(1, @1)";

    // A commit of a transaction that has failed answers without an error and writes nothing; the statement before it does not.
    private const string CommitSql = "SELECT 1; COMMIT";
    private const string RollbackSql = "ROLLBACK";

    private readonly Queue<long> _drawn = new();
    private int _toDraw = 1;

    /// <summary>False once the connection is of no more use.</summary>
    public bool IsWhole => (Database.FullState & (ConnectionState.Open | ConnectionState.Broken)) == ConnectionState.Open;

    private NpgsqlConnection Database => (NpgsqlConnection)Connection;

    public override long NextPosition()
    {
        if (_drawn.Count == 0)
        {
            List(DrawSql, row => row.GetInt64(0), _toDraw).ForEach(_drawn.Enqueue);
            _toDraw = Math.Min(_toDraw * 2, MostDrawn);
        }

        return _drawn.Dequeue();
    }

    public override string Locking(string plain, string locking) => locking;

    /// <summary>Begins a transaction and takes the locks: before any read, or the reads would be of the time before.</summary>
    public void Begin(Locks locks)
    {
        // INVARIANT: what was drawn in another transaction was drawn before these locks; it is never used.
        _drawn.Clear();
        _toDraw = 1;
        Held = locks;
        HeadLocks.Take(this, locks, stopTimeout);
    }

    public void Commit() => Execute(CommitSql);

    public void Rollback() => Execute(RollbackSql);

    protected override DbCommand Prepare(string sql, int count)
    {
        var command = new NpgsqlCommand(sql, Database);
        if (count > 0)
        {
            var wanted = types.GetOrAdd(sql, static (text, database) => TypesOf(text, database), Database);
            for (var i = 0; i < count; i++)
            {
                _ = command.Parameters.Add(new NpgsqlParameter { ParameterName = Name(i), NpgsqlDbType = wanted[i] });
            }
        }

        command.Prepare();
        return command;
    }

    private static NpgsqlDbType[] TypesOf(string sql, NpgsqlConnection database)
    {
        using var command = new NpgsqlCommand(sql, database);
        NpgsqlCommandBuilder.DeriveParameters(command);
        var types = new NpgsqlDbType[command.Parameters.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = command.Parameters[Name(i)].NpgsqlDbType;
        }

        return types;
    }

    private static string Name(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
