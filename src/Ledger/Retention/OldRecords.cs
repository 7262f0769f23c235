namespace Navo.Ledger.Retention;

/// <summary>How old records of one table are found and deleted; <c>@1</c> is the cut-off in milliseconds in each command.</summary>
/// <param name="CountSql">Counts them.</param>
/// <param name="DeleteSql">Deletes them.</param>
/// <param name="GrantSql">Names the people whose append-only records go; null where no trigger asks.</param>
internal sealed record OldRecords(string CountSql, string DeleteSql, string? GrantSql = null)
{
    /// <summary>Records of one table that are old by a condition and hang on nothing.</summary>
    public static OldRecords In(string table, string condition) =>
        new($"SELECT count(*) FROM {table} WHERE {condition}", $"DELETE FROM {table} WHERE {condition}");

    /// <summary>The same of a table whose rows go only with a grant for their person.</summary>
    public static OldRecords OfPeople(string table, string condition) => In(table, condition) with
    {
        GrantSql = $"INSERT INTO erasure_grant (subject) SELECT DISTINCT {table}.subject FROM {table} WHERE {condition}",
    };
}
