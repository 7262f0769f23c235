using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tests;
using Navo.AccessLog.Tree;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

[Collection(OnOneSystem.Name)]
public sealed class The_demo(TheWholeSystem whole)
{
    [Fact]
    public async Task Walks_the_main_job_to_its_end_twice_over()
    {
        for (var round = 0; round < 2; round++)
        {
            var walk = await whole.Running.NavoAsync("demo");
            Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
            Assert.Contains("Every promise held.", walk.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaves_a_log_on_whose_every_entry_a_second_reader_agrees()
    {
        var walk = await whole.Running.NavoAsync("demo");
        Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
        var rows = await LogRows.ReadAsync(whole.Running);
        var (exit, lines) = SecondReader.Run(Path.Combine(whole.Running.State, "log"));
        Assert.True(exit == 0, lines[^1]);
        Assert.StartsWith($"OK size={lines.Length - 1} ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(rows.Count, lines[..^1].Count(line => JsonNode.Parse(line)!["entry"] is not null));
        foreach (var row in rows)
        {
            var (leaf, line) = (MerkleTree.LeafHash(EntryFormat.Encode(row.Entry)), lines[row.Index]);
            Assert.True(JsonNode.DeepEquals(SecondReader.Line(row.Index, leaf, row.Entry), JsonNode.Parse(line)), line);
        }
    }
}
