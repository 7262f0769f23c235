namespace Navo.Adapters.Records;

/// <summary>How far the gateway has taken the registers.</summary>
/// <param name="Stream">The run of the register's numbers.</param>
/// <param name="Cursor">The number up to which everything has been taken.</param>
/// <param name="Sequence">The batch it was taken in.</param>
/// <param name="SnapshotAt">When the last snapshot was taken.</param>
/// <param name="Program">The build that read the register.</param>
internal sealed record TakenPlace(string Stream, long Cursor, long Sequence, DateTimeOffset SnapshotAt, string Program);
