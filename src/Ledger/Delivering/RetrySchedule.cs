namespace Navo.Ledger.Delivering;

/// <summary>When a failed delivery is due again. The due instant lies in the table, so a restart forgets nothing and nobody sits waiting.</summary>
public static class RetrySchedule
{
    /// <summary>Attempts before it is given up and shown (a dead letter): a little more than a day.</summary>
    public const int Most = 30;

    /// <summary>How long one process may hold a delivery before another may take it. Longer than any attempt lasts.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long after the failed attempt of this number: half a minute, doubling up to an hour.</summary>
    public static TimeSpan After(int attempt)
    {
        var wait = First * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20));
        return wait < Longest ? wait : Longest;
    }
}
