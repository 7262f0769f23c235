using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Navo.AccessLog.Tiles;

namespace Navo.AccessLog.Tests.Tiles;

public sealed class A_tile_path
{
    private static readonly JsonNode Published = Vectors.Read("c2sp.json");

    [Fact]
    public void Is_spelled_as_published()
    {
        foreach (var vector in Published.List("paths"))
        {
            var tile = new TilePath((int)vector.Number("level"), vector.Number("index"), (int)vector.Number("width"));
            Assert.Equal(vector.Text("path"), tile.ToString());
            Assert.True(TilePath.TryParse(vector.Text("path"), out var parsed));
            Assert.Equal(tile, parsed);
        }
    }

    [Fact]
    public void Counts_full_and_partial_tiles_as_published()
    {
        foreach (var vector in Published.List("size70000"))
        {
            Assert.Equal(vector.Number("full"), TilePath.FullTiles(70_000, (int)vector.Number("level")));
            Assert.Equal(vector.Number("partial"), TilePath.PartialWidth(70_000, (int)vector.Number("level")));
        }

        Assert.Equal(new TilePath(0, 273, 112), TilePath.Holding(0, 69_999, 70_000));
        Assert.Equal(new TilePath(TilePath.EntriesLevel, 272, 256), TilePath.Holding(TilePath.EntriesLevel, 69_887, 70_000));
        Assert.Equal(127, TilePath.PartialWidth(long.MaxValue, 7));
        Assert.Equal(0, TilePath.PartialWidth(long.MaxValue, 8));
        Assert.Equal(0, TilePath.FullTiles(long.MaxValue, 7));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("tile/0/1")]
    [InlineData("tile/0/0001")]
    [InlineData("tile/00/001")]
    [InlineData("tile/64/001")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/xx01")]
    [InlineData("tile/0/xx001/002")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/256")]
    [InlineData("tile/0/001.p/01")]
    [InlineData("tile/0/001.p/")]
    [InlineData("/tile/0/001")]
    [InlineData("tile/entries")]
    [InlineData("tile/-1/001")]
    [InlineData("tile/0/../001")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Has_no_other_spelling(string? path) => Assert.False(TilePath.TryParse(path, out _));

    [Fact]
    public void Survives_writing_and_reading() => Prop.ForAll<uint, byte, byte>(static (index, level, width) =>
    {
        var tile = new TilePath((level % 65) - 1, (long)index * index / 7, width + 1);
        return TilePath.TryParse(tile.ToString(), out var parsed) && parsed == tile;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_rubbish_without_throwing() => Prop.ForAll<string>(static text =>
        !TilePath.TryParse("tile/0/" + text, out var parsed) || parsed.ToString() == "tile/0/" + text).QuickCheckThrowOnFailure();
}
