using Navo.AccessLog.Copy;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Judges tiles on all processors, a bounded number ahead, and hands them over in the log's order.</summary>
internal static class TilesAhead
{
    private const int TilesPerProcessor = 4;

    public static IEnumerable<TileCheck> Of(LogFiles files, long size)
    {
        var tiles = ((size - 1) >> TileTree.TileHeight) + 1;
        var ahead = new Queue<Task<TileCheck>>();
        var next = 0L;

        // The first alone: where nothing is there, nothing is looked for beyond it.
        for (var limit = 1; ; limit = TilesPerProcessor * Environment.ProcessorCount)
        {
            while (next < tiles && ahead.Count < limit)
            {
                var index = next++;
                ahead.Enqueue(Task.Run(() => TileCheck.Of(files, index, size)));
            }

            if (!ahead.TryDequeue(out var first))
            {
                yield break;
            }

            yield return first.GetAwaiter().GetResult();
        }
    }
}
