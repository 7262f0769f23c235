namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>One fault of a file: where it is and what is wrong, never what stands there.</summary>
/// <param name="Line">Line of the file, from 1, where the row begins.</param>
/// <param name="Column">The column's word; empty where the whole row is meant.</param>
/// <param name="Place">The column's place in the file, from 1; 0 where the whole row is meant.</param>
/// <param name="Reason">What is wrong.</param>
internal sealed record RowFault(long Line, string Column, int Place, string Reason)
{
    public override string ToString() => Place == 0 ? $"line {Line}: {Reason}" : $"line {Line}, column {Place} ({Column}): {Reason}";
}
