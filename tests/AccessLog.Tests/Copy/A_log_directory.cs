using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Copy;

public sealed class A_log_directory
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(255, 100)]
    [InlineData(256, 256)]
    [InlineData(257, 40)]
    [InlineData(600, 7)]
    [InlineData(70_000, 1777)]
    public void Verifies_at_every_size_and_beat(int size, int beat)
    {
        var rows = new SyntheticEntries(1, people: 50).Add(size);
        using var log = TestLog.Of(rows, beat);
        log.Directory.Publish(log.Sign([]));
        log.PublishHeads();
        var root = MerkleTree.Root([.. rows.Leaves.Select(static leaf => leaf.Hash)]);
        Assert.Equal(new Verdict.Ok(size, root), log.Verify());
    }

    [Fact]
    public void Lies_as_the_specification_says()
    {
        using var log = TestLog.Of(new SyntheticEntries(2).Add(700), 13);
        string[] files = [.. Directory.GetFiles(log.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(log.Root, file)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "checkpoint", "checkpoints/history", "heads", "keys/origin", "keys/verifiers",
                "tile/0/000", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2",
                "tile/entries/000", "tile/entries/001", "tile/entries/002.p/188",
            ],
            files);
    }

    [Fact]
    public void Goes_on_after_every_restart()
    {
        var rows = new SyntheticEntries(3).Add(530);
        using var log = new TestLog();
        foreach (var batch in rows.Leaves.Chunk(23))
        {
            log.Reopen();
            Assert.Equal(batch[0].Index, log.Directory.Size);
            log.Append(batch);
        }

        _ = Assert.IsType<Verdict.Ok>(log.Verify());
    }

    [Fact]
    public void Goes_on_after_a_crash_between_any_two_steps()
    {
        var rows = new SyntheticEntries(4).Add(300);
        using var log = new TestLog();
        log.Append(rows.Leaves[..250]);
        var checkpoint = File.ReadAllBytes(log["checkpoint"]);

        // Leaves written, nothing published.
        log.Directory.Append(rows.Leaves[250..270]);
        log.Reopen();
        Assert.Equal(250, log.Directory.Size);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());

        // History written, checkpoint not.
        var note = log.Sign(rows.Leaves[250..270]);
        log.Directory.Append(rows.Leaves[250..270], note);
        File.WriteAllBytes(log["checkpoint"], checkpoint);
        log.Reopen();
        Assert.Equal(270, log.Directory.Size);
        Assert.Equal(note.ToUtf8(), File.ReadAllBytes(log["checkpoint"]));

        // A torn record at the end of the history, of any length.
        var history = File.ReadAllBytes(log["checkpoints/history"]);
        foreach (var torn in (string[])["n", "navo.example/log\n300\n", "navo.example/log\n300\nAAAA\n\n", "navo.example/log\n300\nAAAA\n\n\u2014 navo.example/log AAAA\n"])
        {
            File.AppendAllText(log["checkpoints/history"], torn);
            log.Reopen();
            Assert.Equal(270, log.Directory.Size);
            Assert.Equal(history, File.ReadAllBytes(log["checkpoints/history"]));
        }

        // A file left half written.
        File.WriteAllText(log["tile/0/001.p/44.tmp"], "half");
        log.Reopen();
        log.Append(rows.Leaves[270..]);
        Assert.Empty(Directory.GetFiles(log.Root, "*.tmp", SearchOption.AllDirectories));
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
    }

    [Fact]
    public void Starts_again_when_its_right_edge_is_broken()
    {
        var rows = new SyntheticEntries(5).Add(300);
        foreach (var file in (string[])["tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44", "tile/0/000", "tile/entries/000"])
        {
            using var log = TestLog.Of(rows, 100);
            File.WriteAllBytes(log[file], []);
            log.Reopen();
            Assert.Equal(0, log.Directory.Size);
            log.Directory.Append(rows.Leaves, log.Sign([]));
            log.PublishHeads();
            _ = Assert.IsType<Verdict.Ok>(log.Verify());
        }
    }

    [Fact]
    public void Takes_no_leaf_out_of_order_and_no_foreign_content()
    {
        var rows = new SyntheticEntries(6).Add(3);
        using var log = new TestLog();
        _ = Assert.Throws<InvalidDataException>(() => log.Directory.Append(rows.Leaves[1..]));
        _ = Assert.Throws<InvalidDataException>(() => log.Directory.Append([rows.Leaves[0] with { Content = rows.Leaves[1].Content }]));
        Assert.Equal(0, log.Directory.Size);
    }

    [Fact]
    public void Publishes_no_checkpoint_that_its_files_do_not_show()
    {
        var rows = new SyntheticEntries(7).Add(3);
        using var log = new TestLog();
        log.Directory.Append(rows.Leaves);
        var root = MerkleTree.Root([.. rows.Leaves.Select(static leaf => leaf.Hash)]);
        using var other = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        SignedNote[] refused =
        [
            new Checkpoint(TestLog.Origin, 3, default).Sign(log.Signer),
            new Checkpoint(TestLog.Origin, 2, root).Sign(log.Signer),
            new Checkpoint("another", 3, root).Sign(log.Signer),
            new Checkpoint(TestLog.Origin, 3, root).Sign(other),
        ];
        Assert.All(refused, note => Assert.Throws<InvalidDataException>(() => log.Directory.Publish(note)));
        Assert.Null(log.Directory.Published);
        log.Directory.Publish(new Checkpoint(TestLog.Origin, 3, root).Sign(log.Signer));
        Assert.Equal(new Checkpoint(TestLog.Origin, 3, root), log.Directory.Published);
    }

    [Fact]
    public void Is_of_one_log_and_keeps_the_keys_it_had()
    {
        using var log = TestLog.Of(new SyntheticEntries(8).Add(3), 1);
        _ = Assert.Throws<InvalidDataException>(() => LogDirectory.Open(log.Root, "another", [log.Signer.Key]));
        using var next = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        var directory = LogDirectory.Open(log.Root, TestLog.Origin, [next.Key]);
        Assert.Equal(3, directory.Size);
        directory.Publish(directory.Published!.Sign(next));
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
        Assert.Equal(2, File.ReadAllLines(log["keys/verifiers"]).Length);
    }

    [Fact]
    public async Task Gives_proofs_from_its_tiles()
    {
        var rows = new SyntheticEntries(9).Add(1000);
        using var log = TestLog.Of(rows, 300);
        Octets32[] leaves = [.. rows.Leaves.Select(static leaf => leaf.Hash)];
        var tree = new TileTree(log.Directory, 1000);
        Assert.Equal(log.Directory.Published!.Root, await tree.RootAsync(CancellationToken.None));
        Assert.Equal(MerkleTree.InclusionProof(777, leaves).AsEnumerable(), await tree.InclusionProofAsync(777, CancellationToken.None));
        Assert.Equal(MerkleTree.ConsistencyProof(300, leaves).AsEnumerable(), await tree.ConsistencyProofAsync(300, CancellationToken.None));
        _ = await Assert.ThrowsAsync<InvalidDataException>(() => new TileTree(log.Directory, 5000).RootAsync(CancellationToken.None));
    }

    [Fact]
    public void Erases_content_from_every_file_and_leaves_every_proof_valid()
    {
        var rows = new SyntheticEntries(10).Add(300).AddErasure(0, 255, 299);
        using var log = TestLog.Of(rows, 50);
        var before = log.Directory.Published;
        log.Directory.Erase([0, 255, 299, 5000, -1]);
        Assert.Equal(new Verdict.Ok(301, before!.Root), log.Verify());
        foreach (var index in (int[])[0, 255, 299])
        {
            var content = rows.Leaves[index].Content.ToArray();
            Assert.All(Directory.GetFiles(log.Root, "*", SearchOption.AllDirectories), file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(content) < 0));
        }

        // The bundle is taken up again with its gaps.
        log.Write(rows.Add(20), 20);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
        Assert.Equal(new TilePath(TilePath.EntriesLevel, 1, 65), TilePath.Holding(TilePath.EntriesLevel, 320, 321));
    }

    [Fact]
    public void Takes_leaves_whose_content_is_already_gone()
    {
        var rows = new SyntheticEntries(11).Add(10).AddErasure(4);
        rows.Leaves[4] = rows.Leaves[4] with { Content = default };
        using var log = TestLog.Of(rows, 11);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
    }
}
