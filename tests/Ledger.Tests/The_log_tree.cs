using System.Text;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

public sealed class The_log_tree
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Proves_every_sealed_row()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var rows = await SealAsync(ledger, 300);
        await ledger.Get<Integrator>().BeatAsync(None);
        var tree = ledger.Get<LogTree>();
        var keys = tree.KeyLines()!.TrimEnd().Split('\n').Select(VerifierKey.Parse).ToList();

        foreach (var row in rows.Where((_, i) => i % 17 == 0))
        {
            var text = await tree.ProofAsync(row.Entry, None);
            var canonical = (await ledger.Get<AccessRows>().FindAsync(row.Entry, None))!.Canonical;
            Assert.True(TlogProof.TryParse(Encoding.UTF8.GetBytes(text!), out var proof));
            Assert.True(proof.Verify(MerkleTree.LeafHash(canonical), keys, "navo.test/log"));
        }
    }

    [Fact]
    public async Task Lets_anyone_prove_from_its_tiles_alone_that_two_checkpoints_agree()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var tree = ledger.Get<LogTree>();
        var seen = new List<Checkpoint>();
        foreach (var rows in (int[])[3, 40, 250, 7])
        {
            await SealAsync(ledger, rows);
            await ledger.Get<Integrator>().BeatAsync(None);
            Assert.True(SignedNote.TryParse(tree.Checkpoint()!, out var note));
            Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
            seen.Add(checkpoint);
        }

        var tiles = new TileTree(new PublicTiles(tree), seen[^1].Size);
        foreach (var (older, newer) in seen.SelectMany((older, i) => seen.Skip(i).Select(newer => (older, newer))))
        {
            var proof = await new TileTree(new PublicTiles(tree), newer.Size).ConsistencyProofAsync(older.Size, None);
            Assert.True(MerkleTree.VerifyConsistency(older.Size, newer.Size, older.Root, newer.Root, proof.AsSpan()));
            Assert.Equal(older.Root, await tiles.RootAtAsync(older.Size, None));
            Assert.Equal(older == newer, MerkleTree.VerifyConsistency(older.Size, newer.Size, newer.Root, newer.Root, proof.AsSpan()));
        }
    }

    [Fact]
    public async Task Has_the_order_of_positions_within_one_process()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var rows = await SealAsync(ledger, 20);
        await ledger.Get<Integrator>().BeatAsync(None);

        var leaves = new TreeGrowth(ledger.Get<LedgerDatabase>()).Leaves(0, 20);

        Assert.Equal(
            rows.OrderBy(row => row.Position).Select(row => row.Entry.Value),
            leaves.Select(leaf => EntryFormat.Decode(leaf.Content.Span).Id));
    }

    [Fact]
    public async Task Beats_also_when_nothing_happened()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.Get<Integrator>().BeatAsync(None);
        Assert.StartsWith("navo.test/log\n0\n", Encoding.UTF8.GetString(ledger.Get<LogTree>().Checkpoint()!), StringComparison.Ordinal);
        await ledger.Get<Integrator>().BeatAsync(None);
        Assert.NotNull(ledger.Get<LogTree>().Checkpoint());
    }

    [Fact]
    public async Task Lets_one_process_integrate_at_a_time()
    {
        await using var one = await TestLedger.OpenAsync();
        await using var two = await TestLedger.OpenAsync(beside: one);
        Assert.True(await one.Get<Integrator>().BeatAsync(None));
        Assert.False(await two.Get<Integrator>().BeatAsync(None));
    }

    [Fact]
    public async Task Goes_on_after_a_stop_between_recording_and_signing()
    {
        var folder = Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        EntryId entry;
        await using (var before = await TestLedger.OpenAsync(folder: folder))
        {
            await SealAsync(before, 5);
            await before.Get<Integrator>().BeatAsync(None);
            entry = (await SealAsync(before, 5))[^1].Entry;

            // Recorded in the database, and the process stops before it signs or mirrors.
            await new TreeGrowth(before.Get<LedgerDatabase>()).GrowAsync(None);
        }

        await using (var after = await TestLedger.OpenAsync(folder: folder))
        {
            await after.Get<Integrator>().BeatAsync(None);
            Assert.StartsWith("navo.test/log\n10\n", Encoding.UTF8.GetString(after.Get<LogTree>().Checkpoint()!), StringComparison.Ordinal);
            Assert.NotNull(await after.Get<LogTree>().ProofAsync(entry, None));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Makes_the_copy_anew_when_it_is_lost()
    {
        var folder = Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        byte[] root;
        await using (var before = await TestLedger.OpenAsync(folder: folder))
        {
            await SealAsync(before, 30);
            await before.Get<Integrator>().BeatAsync(None);
            root = before.Get<LogTree>().Tile("tile/0/000.p/30")!;
            Directory.Delete(before.LogPath, recursive: true);
        }

        await using (var after = await TestLedger.OpenAsync(folder: folder))
        {
            await after.Get<Integrator>().BeatAsync(None);
            Assert.Equal(root, after.Get<LogTree>().Tile("tile/0/000.p/30"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Gives_no_entries_and_no_proof_of_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await SealAsync(ledger, 3);
        await ledger.Get<Integrator>().BeatAsync(None);

        Assert.Null(ledger.Get<LogTree>().Tile("tile/entries/000.p/3"));
        Assert.Null(ledger.Get<LogTree>().Tile("tile/0/../../keys/log-signer.pem"));
        Assert.Null(await ledger.Get<LogTree>().ProofAsync(EntryId.From(Guid.NewGuid()), None));
    }

    [Fact]
    public async Task Is_unavailable_for_a_row_that_nobody_integrates()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var row = (await SealAsync(ledger, 1))[0];
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.Get<LogTree>().ProofAsync(row.Entry, None));
    }

    private static async Task<List<SealOutcome.Sealed>> SealAsync(TestLedger ledger, int count)
    {
        var subject = await ledger.KnownAsync(1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, count)
            .Select(_ => ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None)));
        return [.. outcomes.Cast<SealOutcome.Sealed>()];
    }

    /// <summary>What GET /tile gives to anyone.</summary>
    private sealed class PublicTiles(LogTree tree) : ITileSource
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken) =>
            ValueTask.FromResult<ReadOnlyMemory<byte>>(tree.Tile(new TilePath(level, index, width).ToString())!);
    }
}
