using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Looks at the lengths of all full tiles and bundles: a power failure leaves files short or gone, never changed. A full bundle is on the disk before it has its name.</summary>
internal static class FullFiles
{
    private const int TileLength = TileTree.TileWidth * Octets32.Length;
    private const int LeastBundle = TileTree.TileWidth * sizeof(ushort);

    public static bool AreWhole(LogFiles files, long size)
    {
        for (var level = TilePath.EntriesLevel; level <= 0 || TilePath.FullTiles(size, level) > 0; level++)
        {
            for (var index = 0L; index < TilePath.FullTiles(size, Math.Max(level, 0)); index++)
            {
                var file = new FileInfo(files.PathOf(new TilePath(level, index, TileTree.TileWidth).ToString()));
                if (!file.Exists || (level == TilePath.EntriesLevel ? file.Length < LeastBundle : file.Length != TileLength))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
