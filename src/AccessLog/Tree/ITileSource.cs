namespace Navo.AccessLog.Tree;

/// <summary>Where a <see cref="TileTree"/> reads hashes: a database, a directory or a server.</summary>
public interface ITileSource
{
    /// <summary>The first <paramref name="width"/> hashes of a tile, <c>32 × width</c> octets; more is cut off.</summary>
    /// <param name="level">The tile's level, 0 for leaf hashes.</param>
    /// <param name="index">The tile's number within its level.</param>
    /// <param name="width">How many hashes are needed, 1 to 256.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<ReadOnlyMemory<byte>> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken);
}
