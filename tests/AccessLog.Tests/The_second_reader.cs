using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tests.Entries;

namespace Navo.AccessLog.Tests;

/// <summary>A reader in another language, written from docs/spec/access-log.md alone: what the specification does not say, it could not know.</summary>
public sealed class The_second_reader
{
    [Fact]
    public void Finds_the_published_vectors_as_the_specification_says()
    {
        var (exit, lines) = SecondReader.Run("--vectors", Path.Combine(AppContext.BaseDirectory, "vectors"));
        Assert.Equal((0, "OK"), (exit, lines[^1]));
    }

    [Fact]
    public void Agrees_on_every_entry()
    {
        using var log = Make(out var rows);
        var (exit, lines) = SecondReader.Run(log.Root);
        Assert.True(exit == 0, lines[^1]);
        Assert.Equal(log.Verify().ToString(), lines[^1]);
        Assert.Equal(rows.Entries.Count, lines.Length - 1);
        for (var i = 0; i < rows.Entries.Count; i++)
        {
            var expected = SecondReader.Line(i, rows.Leaves[i].Hash, i == 3 ? null : EntryFormat.Decode(rows.Leaves[i].Content.Span));
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(lines[i])), $"{expected.ToJsonString()} is not {lines[i]}");
        }
    }

    [Theory]
    [InlineData("tile/entries/000", 5000)]
    [InlineData("tile/0/001.p/45", 700)]
    [InlineData("tile/1/000.p/1", 3)]
    [InlineData("checkpoint", 30)]
    [InlineData("checkpoint", 75)] // in the name of one of two signatures
    [InlineData("checkpoints/history", 90)]
    [InlineData("heads", 60)]
    [InlineData("heads", 310)]
    [InlineData("keys/verifiers", 60)]
    [InlineData("keys/rotations", 60)]
    public void Refuses_a_changed_octet(string file, int place)
    {
        using var log = Make(out _);
        var octets = File.ReadAllBytes(log[file]);
        octets[place] ^= 1;
        File.WriteAllBytes(log[file], octets);
        var (exit, lines) = SecondReader.Run(log.Root);
        Assert.Equal(1, exit);
        Assert.StartsWith("FAULT ", lines[^1], StringComparison.Ordinal);
    }

    private static TestLog Make(out SyntheticEntries rows)
    {
        var random = new Random(90);
        rows = new SyntheticEntries(90).Add(100);
        for (var i = 0; i < 150; i++)
        {
            rows.Add(RandomEntry.From(random) with { Subject = default, PreviousLeaf = default, RunningCount = 0, Erased = 0 });
        }

        rows.Add(50).AddErasure(3);
        var log = new TestLog();
        log.Rotate();
        log.Write(rows, 75);
        log.Directory.Erase([3]);
        return log;
    }
}
