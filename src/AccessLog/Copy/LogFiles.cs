using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Reads a verification copy of the log (docs/spec/access-log.md, section 8). Judges nothing: a file that is missing or cannot be read is null.</summary>
public sealed class LogFiles(string root)
{
    /// <summary>The newest signed checkpoint.</summary>
    public const string CheckpointFile = "checkpoint";

    /// <summary>All signed checkpoints with growing sizes, oldest first, each followed by an empty line.</summary>
    public const string HistoryFile = "checkpoints/history";

    /// <summary>The log's origin, one line.</summary>
    public const string OriginFile = "keys/origin";

    /// <summary>The keys that sign checkpoints, a key line each.</summary>
    public const string KeysFile = "keys/verifiers";

    /// <summary>The signed statement of each person's newest entry, with the list of them.</summary>
    public const string HeadsFile = "heads";

    /// <summary>How later keys came to be trusted: signed rotations, oldest first, each followed by an empty line.</summary>
    public const string RotationsFile = "keys/rotations";

    private const int MaxHeads = 1 << 28;
    private const int MaxSmallFile = 1 << 20;
    private const int MaxTile = TileTree.TileWidth * Octets32.Length;
    private const int MaxBundle = TileTree.TileWidth * (sizeof(ushort) + ushort.MaxValue);

    /// <summary>The directory.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>True when the files of the origin and the keys are there.</summary>
    public bool HasKeys => File.Exists(PathOf(OriginFile)) && File.Exists(PathOf(KeysFile));

    /// <summary>Where a file of the copy lies.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>The octets of the newest checkpoint.</summary>
    public byte[]? ReadCheckpoint() => Read(CheckpointFile, SignedNote.MaxLength);

    /// <summary>The octets of the statement of heads.</summary>
    public byte[]? ReadHeads() => Read(HeadsFile, MaxHeads);

    /// <summary>The octets of the rotations of keys.</summary>
    public byte[]? ReadRotations() => Read(RotationsFile, MaxSmallFile);

    /// <summary>The log's origin.</summary>
    public string? ReadOrigin() => ReadLines(OriginFile) is [{ Length: > 0 } origin] ? origin : null;

    /// <summary>The lines of the key file.</summary>
    public string[]? ReadKeyLines() => ReadLines(KeysFile);

    /// <summary>The file of a tile, or when it is partial and a reader was overtaken by the writer, of a wider one; null when there is none.</summary>
    /// <param name="tile">The tile as the size of the tree asks for it.</param>
    /// <param name="found">The tile whose file was read.</param>
    public byte[]? Read(TilePath tile, out TilePath found)
    {
        var limit = tile.Level == TilePath.EntriesLevel ? MaxBundle : MaxTile;

        // The writer of a live log may replace a partial file between the listing and the reading: look again.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            foreach (var candidate in Wider(tile).Prepend(tile))
            {
                found = candidate;
                if (Read(candidate.ToString(), limit) is { } octets)
                {
                    return octets;
                }
            }
        }

        found = tile;
        return null;
    }

    /// <summary>Opens the file of earlier checkpoints for reading; null when there is none.</summary>
    public Stream? OpenHistory()
    {
        try
        {
            return new FileStream(PathOf(HistoryFile), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal IEnumerable<TilePath> PartialsOf(TilePath tile)
    {
        var directory = PathOf((tile with { Width = 1 }).ToString())[..^2];
        string[] files;
        try
        {
            files = Directory.Exists(directory) ? Directory.GetFiles(directory) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            files = [];
        }

        return files
            .Select(static file => NoteText.TryNumber(Path.GetFileName(file), out var width) && width is > 0 and < TileTree.TileWidth ? (int)width : 0)
            .Where(static width => width > 0)
            .Order()
            .Select(width => tile with { Width = width });
    }

    private IEnumerable<TilePath> Wider(TilePath tile) => tile.IsPartial
        ? PartialsOf(tile).Where(other => other.Width > tile.Width).Append(tile with { Width = TileTree.TileWidth })
        : [];

    private string[]? ReadLines(string name) =>
        Read(name, MaxSmallFile) is { } octets && NoteText.TryDecode(octets, out var text) && text.EndsWith('\n') ? text[..^1].Split('\n') : null;

    private byte[]? Read(string name, int limit)
    {
        try
        {
            using var file = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (file.Length > limit)
            {
                return null;
            }

            var octets = new byte[file.Length];
            file.ReadExactly(octets);
            return octets;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
