using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Deletes partial tiles that a wider or full one has replaced. Old partial bundles must go: they would keep content that is erased later.</summary>
internal static class PartialSweep
{
    /// <param name="files">The copy.</param>
    /// <param name="store">How it is written.</param>
    /// <param name="from">The size published before.</param>
    /// <param name="to">The size now published.</param>
    public static void Run(LogFiles files, ICopyStore store, long from, long to)
    {
        for (var level = TilePath.EntriesLevel; level <= 0 || to >> (TileTree.TileHeight * level) > 0; level++)
        {
            var tileLevel = Math.Max(level, 0);
            for (var index = TilePath.FullTiles(from, tileLevel); index <= TilePath.FullTiles(to, tileLevel); index++)
            {
                Sweep(files, store, new TilePath(level, index, 1), to);
            }
        }
    }

    private static void Sweep(LogFiles files, ICopyStore store, TilePath tile, long size)
    {
        var level = Math.Max(tile.Level, 0);
        var keep = tile.Index == TilePath.FullTiles(size, level) ? TilePath.PartialWidth(size, level) : 0;
        foreach (var partial in files.PartialsOf(tile).Where(partial => partial.Width != keep).ToArray())
        {
            store.Delete(files.PathOf(partial.ToString()));
        }

        var directory = Path.GetDirectoryName(files.PathOf(tile.ToString()))!;
        if (!Directory.Exists(directory))
        {
            return;
        }

        foreach (var temporary in Directory.GetFiles(directory, "*" + FileStore.TemporarySuffix))
        {
            store.Delete(temporary);
        }

        if (keep == 0)
        {
            Directory.Delete(directory, recursive: false);
        }
    }
}
