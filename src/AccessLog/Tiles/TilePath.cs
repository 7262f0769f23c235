using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tiles;

/// <summary>Where a tile or an entry bundle lies: c2sp.org/tlog-tiles.</summary>
/// <param name="Level">The tile's level, 0 for leaf hashes; <see cref="EntriesLevel"/> for an entry bundle.</param>
/// <param name="Index">The number within the level.</param>
/// <param name="Width">The number of hashes or entries: 256, or 1 to 255 for the partial one at the right edge.</param>
public readonly record struct TilePath(int Level, long Index, int Width)
{
    /// <summary>Stands for an entry bundle in the place of a level.</summary>
    public const int EntriesLevel = -1;

    /// <summary>The highest level the specification knows.</summary>
    public const int MaxLevel = 63;

    private const string Root = "tile/";
    private const string Partial = ".p/";

    /// <summary>True when the tile is not full.</summary>
    public bool IsPartial => Width < TileTree.TileWidth;

    /// <summary>How many full tiles a tree of that size has on a level.</summary>
    public static long FullTiles(long size, int level) => level > 6 ? 0 : size >> (TileTree.TileHeight * (level + 1));

    /// <summary>The width of the partial tile of a tree of that size on a level; 0 when there is none.</summary>
    public static int PartialWidth(long size, int level) => level > 7 ? 0 : (int)((size >> (TileTree.TileHeight * level)) & (TileTree.TileWidth - 1));

    /// <summary>The tile on a level that holds a given hash of that level, in a tree of that size.</summary>
    public static TilePath Holding(int level, long index, long size)
    {
        var tile = index >> TileTree.TileHeight;
        var tileLevel = level == EntriesLevel ? 0 : level;
        return new TilePath(level, tile, tile < FullTiles(size, tileLevel) ? TileTree.TileWidth : PartialWidth(size, tileLevel));
    }

    /// <summary>Reads a path such as <c>tile/0/x001/x234/067.p/12</c>; false when it has not the one permitted spelling.</summary>
    public static bool TryParse([NotNullWhen(true)] string? path, out TilePath tile)
    {
        tile = default;
        if (path is not { Length: <= 64 } || !path.StartsWith(Root, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path.AsSpan(Root.Length);
        var width = TileTree.TileWidth;
        if (rest.IndexOf(Partial, StringComparison.Ordinal) is >= 0 and var mark)
        {
            if (!NoteText.TryNumber(rest[(mark + Partial.Length)..], out var partial) || partial is < 1 or >= TileTree.TileWidth)
            {
                return false;
            }

            width = (int)partial;
            rest = rest[..mark];
        }

        var slash = rest.IndexOf('/');
        if (slash < 0 || !TryLevel(rest[..slash], out var level) || !TryIndex(rest[(slash + 1)..], out var index))
        {
            return false;
        }

        tile = new TilePath(level, index, width);
        return string.Equals(tile.ToString(), path, StringComparison.Ordinal);
    }

    /// <summary>The path, with forward slashes and without a leading one.</summary>
    public override string ToString()
    {
        var path = new StringBuilder(Root);
        _ = Level == EntriesLevel ? path.Append("entries") : path.Append(CultureInfo.InvariantCulture, $"{Level}");
        AppendGroups(path.Append('/'), Index);
        return (IsPartial ? path.Append(CultureInfo.InvariantCulture, $"{Partial}{Width}") : path).ToString();
    }

    private static void AppendGroups(StringBuilder path, long index)
    {
        var divisor = 1L;
        while (index / divisor >= 1000)
        {
            divisor *= 1000;
        }

        for (; divisor > 0; divisor /= 1000)
        {
            _ = path.Append(CultureInfo.InvariantCulture, $"{(divisor > 1 ? "x" : "")}{index / divisor % 1000:000}{(divisor > 1 ? "/" : "")}");
        }
    }

    private static bool TryLevel(ReadOnlySpan<char> text, out int level)
    {
        level = EntriesLevel;
        if (text is "entries")
        {
            return true;
        }

        var isLevel = NoteText.TryNumber(text, out var number) && number <= MaxLevel;
        level = (int)number;
        return isLevel;
    }

    private static bool TryIndex(ReadOnlySpan<char> text, out long index)
    {
        index = 0;
        foreach (var part in text.Split('/'))
        {
            var group = text[part].TrimStart('x');
            if (group.Length != 3 || group.ContainsAnyExceptInRange('0', '9') || index > long.MaxValue / 1000 - 1)
            {
                return false;
            }

            index = (index * 1000) + int.Parse(group, CultureInfo.InvariantCulture);
        }

        return true;
    }
}
