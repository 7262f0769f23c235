namespace Navo.Ledger;

/// <summary>Where the Ledger keeps its state. No default for an address or a key: a missing one refuses the start.</summary>
public sealed class LedgerOptions
{
    /// <summary>The provider named <c>sqlite</c>.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The provider named <c>postgres</c>.</summary>
    public const string Postgres = "postgres";

    /// <summary>Which database keeps it (<c>Ledger:Provider</c>): <c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Connection string of PostgreSQL (<c>Ledger:Connection</c>), as this process's own role. Comes from the environment; never logged.</summary>
    public string Connection { get; set; } = "";

    /// <summary>How many writes run side by side in one process on PostgreSQL (<c>Ledger:Writers</c>). SQLite has one writer.</summary>
    public int Writers { get; set; } = 4;

    /// <summary>Path of the database file of SQLite (<c>Ledger:Database</c>).</summary>
    public string Database { get; set; } = "";

    /// <summary>Directory of the verification copy (<c>Ledger:Log</c>); needed only by the process that integrates.</summary>
    public string Log { get; set; } = "";

    /// <summary>Directory of the key files (<c>Keys:Directory</c>).</summary>
    public string Keys { get; set; } = "";

    /// <summary>Name of the log in its checkpoints (<c>Log:Origin</c>).</summary>
    public string Origin { get; set; } = "";

    /// <summary>The beat of the checkpoint in milliseconds (<c>Log:BeatMs</c>).</summary>
    public int BeatMs { get; set; } = 250;

    /// <summary>How often, at most, the newest row of each person is signed anew, in milliseconds (<c>Log:HeadsMs</c>); only when the log has grown.</summary>
    public int HeadsMs { get; set; } = 1_000;

    /// <summary>The release window W in milliseconds (<c>Release:WindowMs</c>); the same in every process.</summary>
    public int WindowMs { get; set; } = 250;

    /// <summary>How long a writer waits for the write lock before it gives up with 503 (<c>Ledger:LockTimeoutMs</c>).</summary>
    public int LockTimeoutMs { get; set; } = 2_000;

    /// <summary>How long a stop waits for it (<c>Ledger:StopTimeoutMs</c>): a look may be asked again, a stop should not have to be (GDPR art. 7(3)). Never less than <c>Ledger:LockTimeoutMs</c>.</summary>
    public int StopTimeoutMs { get; set; } = 10_000;

    /// <summary>Most rows in one group commit (<c>Ledger:BatchRows</c>).</summary>
    public int BatchRows { get; set; } = 256;

    /// <summary>The largest database file of SQLite, in mebibytes, that is written anew after something was erased (<c>Ledger:VacuumBelowMiB</c>): writers wait meanwhile.</summary>
    public int VacuumBelowMiB { get; set; } = 256;

    /// <summary>The same in octets.</summary>
    public long VacuumBelow => (long)VacuumBelowMiB << 20;

    /// <summary>The release window W.</summary>
    public TimeSpan Window => TimeSpan.FromMilliseconds(WindowMs);

    /// <summary>The beat of the checkpoint.</summary>
    public TimeSpan Beat => TimeSpan.FromMilliseconds(BeatMs);

    /// <summary>How often, at most, the newest row of each person is signed anew.</summary>
    public TimeSpan HeadsEvery => TimeSpan.FromMilliseconds(HeadsMs);

    /// <summary>How long a writer waits for the write lock.</summary>
    public TimeSpan LockTimeout => TimeSpan.FromMilliseconds(LockTimeoutMs);

    /// <summary>How long a stop waits for the write lock.</summary>
    public TimeSpan StopTimeout => TimeSpan.FromMilliseconds(Math.Max(StopTimeoutMs, LockTimeoutMs));
}
