using System.Collections.Immutable;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>Which list a file is, and which of its columns are read. The header says it; nobody has to.</summary>
internal sealed record ListHeader
{
    public required ImportList List { get; init; }

    /// <summary>The column at each place of the file; null for one that is not read, such as a remark.</summary>
    public required ImmutableArray<ImportColumn?> Places { get; init; }

    /// <summary>The file's own headers that are not read, for the person who imports to see.</summary>
    public required ImmutableArray<string> Unread { get; init; }

    /// <summary>Finds the list whose required columns are all there; with faults when there is none, or more than one.</summary>
    public static ListHeader? Find(IReadOnlyList<string> headers, IEnumerable<ImportList> lists, long line, out ImmutableArray<RowFault> faults)
    {
        var tried = lists.Select(list => Match(list, headers)).OrderBy(match => match.Missing.Length).ThenByDescending(match => match.Found).ToList();
        var nearest = tried[0];
        if (nearest.Missing.Length > 0 || nearest.Found < 4)
        {
            faults = nearest.Found < 4
                ? [new RowFault(line, "", 0, "the first line is the header of no list; the lists and their columns are in docs/spec/oslo-vo.md")]
                : [.. nearest.Missing.Select(column => new RowFault(line, "", 0, $"the list {nearest.List.Name} needs a column {column.Word}"))];
            return null;
        }

        var twice = nearest.Places.OfType<ImportColumn>().GroupBy(column => column).Where(group => group.Count() > 1).Select(group => group.Key.Word).ToList();
        if (twice.Count > 0 || (tried.Count > 1 && tried[1].Missing.Length == 0 && tried[1].Found == nearest.Found))
        {
            faults = [new RowFault(line, "", 0, twice.Count > 0 ? $"the column {twice[0]} is there twice" : "the header fits more than one list")];
            return null;
        }

        faults = [];
        return new ListHeader
        {
            List = nearest.List,
            Places = nearest.Places,
            Unread = [.. headers.Where((header, place) => nearest.Places[place] is null && header.Length is > 0 and < 60)],
        };
    }

    private static (ImportList List, ImmutableArray<ImportColumn?> Places, ImmutableArray<ImportColumn> Missing, int Found) Match(
        ImportList list, IReadOnlyList<string> headers)
    {
        var places = headers.Select(header => list.Columns.FirstOrDefault(column => column.IsHeaded(header))).ToImmutableArray();
        return (list, places, [.. list.Columns.Where(column => column.IsRequired && !places.Contains(column))], places.OfType<ImportColumn>().Distinct().Count());
    }
}
