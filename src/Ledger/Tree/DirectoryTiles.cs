using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.Ledger.Tree;

/// <summary>Reads hash tiles of the verification copy, beside its one writer.</summary>
internal sealed class DirectoryTiles(LogFiles files) : ITileSource
{
    public ValueTask<ReadOnlyMemory<byte>> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return files.Read(new TilePath(level, index, width), out _) is { } tile && tile.Length >= width * Octets32.Length
            ? ValueTask.FromResult<ReadOnlyMemory<byte>>(tile.AsMemory(0, width * Octets32.Length))
            : throw new InvalidDataException("A tile of the verification copy is missing or too short.");
    }
}
