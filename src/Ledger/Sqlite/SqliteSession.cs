using System.Data.Common;
using Microsoft.Data.Sqlite;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sqlite;

/// <summary>A session on SQLite. The sequence of positions is one row, read at the first draw and written back before the commit.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session(connection)
{
    private const string PositionSql = "SELECT last FROM position_sequence WHERE id = 1";
    private const string SetPositionSql = "UPDATE position_sequence SET last = @1 WHERE id = 1";

    private long? _position;

    public SqliteConnection Database => (SqliteConnection)Connection;

    public override long NextPosition()
    {
        _position = (_position ?? (long)Scalar(PositionSql)!) + 1;
        return _position.Value;
    }

    public override string Locking(string plain, string locking) => plain;

    /// <summary>Writes the drawn positions back; the last thing before the commit.</summary>
    public void Flush()
    {
        if (_position is { } last)
        {
            _ = Execute(SetPositionSql, last);
        }
    }

    /// <summary>Begins or ends a transaction: what was drawn in another is forgotten.</summary>
    public void Begin(Locks held)
    {
        _position = null;
        Held = held;
    }

    protected override DbCommand Prepare(string sql, int count)
    {
        var command = Database.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= count; i++)
        {
            _ = command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(null, $"@{i}") });
        }

        return command;
    }
}
