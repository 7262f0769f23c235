using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

public sealed class A_tampered_copy
{
    private const int Size = 40;

    [Theory]
    [InlineData("tile/entries/000.p/40", "altered")]
    [InlineData("tile/0/000.p/40", "altered")]
    [InlineData("checkpoint", "forged-checkpoint")]
    [InlineData("checkpoints/history", "forged-checkpoint")]
    [InlineData("keys/verifiers", "forged-checkpoint")]
    [InlineData("keys/origin", "forged-checkpoint")]
    public void Shows_every_changed_octet(string file, string kind)
    {
        using var log = new TestLog();

        if (!file.StartsWith("tile", StringComparison.Ordinal))
        {
            // While keys change, two have signed: a line whose name or identifier is changed must not be passed over as somebody else's.
            log.Rotate();
        }

        log.Write(new SyntheticEntries(20).Add(Size), Size);
        var octets = File.ReadAllBytes(log[file]);

        // A step that is no multiple of any width in the format; every octet of 300 entries is Every_octet_of_a_log's with NAVO_LONG=1.
        for (var i = 0; i < octets.Length; i += octets.Length > 5_000 ? 7 : 1)
        {
            octets[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(log[file], octets);
            var fault = Assert.IsType<Verdict.Fault>(log.Verify());
            Assert.EndsWith(" kind=" + kind, fault.ToString(), StringComparison.Ordinal);
            octets[i] ^= (byte)(1 << (i % 8));
        }

        File.WriteAllBytes(log[file], octets);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
    }

    [Fact]
    public void Names_the_entry_that_was_changed()
    {
        using var log = TestLog.Of(new SyntheticEntries(21).Add(Size), 20);
        var bundle = File.ReadAllBytes(log["tile/entries/000.p/40"]);
        var tile = File.ReadAllBytes(log["tile/0/000.p/40"]);
        for (int entry = 0, start = 0; entry < Size; entry++)
        {
            var length = (bundle[start] << 8) + bundle[start + 1];
            Expect(log, "tile/entries/000.p/40", Changed(bundle, start), $"FAULT entry={entry} kind=altered");
            Expect(log, "tile/entries/000.p/40", Changed(bundle, start + 1), $"FAULT entry={entry} kind=altered");
            Expect(log, "tile/entries/000.p/40", Changed(bundle, start + 2), $"FAULT entry={entry} kind=altered");
            Expect(log, "tile/entries/000.p/40", Changed(bundle, start + 1 + length), $"FAULT entry={entry} kind=altered");
            Expect(log, "tile/0/000.p/40", Changed(tile, (entry * 32) + 31), $"FAULT entry={entry} kind=altered");
            start += 2 + length;
        }
    }

    [Theory]
    [InlineData(300, 0, 1, "reordered")]
    [InlineData(300, 7, 8, "reordered")]
    [InlineData(300, 7, 200, "reordered")]
    [InlineData(300, 255, 256, "reordered")]
    [InlineData(300, 3, 299, "reordered")]
    public void Shows_two_rows_that_changed_places(int size, int a, int b, string kind)
    {
        using var log = TestLog.Of(new SyntheticEntries(22).Add(size), 50);
        var entries = ReadBundles(log, size);
        (entries[a], entries[b]) = (entries[b], entries[a]);
        WriteBundles(log, entries);
        Assert.Equal($"FAULT entry={a} kind={kind}", log.Verify().ToString());
    }

    [Theory]
    [InlineData(0, "removed")]
    [InlineData(100, "removed")]
    [InlineData(255, "removed")]
    [InlineData(256, "removed")]
    [InlineData(298, "removed")]
    [InlineData(299, "truncated")]
    public void Shows_a_row_that_was_taken_out(int index, string kind)
    {
        const int size = 300;
        using var log = TestLog.Of(new SyntheticEntries(23).Add(size), 50);
        var entries = ReadBundles(log, size);
        entries.RemoveAt(index);
        WriteBundles(log, entries, 44);
        Assert.Equal($"FAULT entry={index} kind={kind}", log.Verify().ToString());
    }

    [Fact]
    public void Shows_a_row_that_was_put_in()
    {
        const int size = 300;
        using var log = TestLog.Of(new SyntheticEntries(24).Add(size), 50);
        var entries = ReadBundles(log, size);
        entries.Insert(100, entries[5].AsSpan().ToArray());
        entries[100][40] ^= 1;
        WriteBundles(log, entries, 44);
        Assert.Equal("FAULT entry=100 kind=altered", log.Verify().ToString());
        entries = ReadBundles(log, size);
        File.AppendAllBytes(log["tile/entries/001.p/44"], [0, 0]);
        Assert.StartsWith("FAULT entry=", log.Verify().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/000", "FAULT entry=0 kind=removed")]
    [InlineData("tile/entries/001", "FAULT entry=256 kind=removed")]
    [InlineData("tile/entries/002.p/88", "FAULT entry=512 kind=truncated")]
    [InlineData("tile/0/001", "FAULT entry=256 kind=removed")]
    [InlineData("tile/0/002.p/88", "FAULT entry=512 kind=truncated")]
    [InlineData("tile/1/000.p/2", "FAULT entry=0 kind=removed")]
    [InlineData("checkpoint", "FAULT entry=0 kind=truncated")]
    [InlineData("checkpoints/history", "FAULT entry=0 kind=truncated")]
    [InlineData("heads", "FAULT entry=0 kind=truncated")]
    [InlineData("keys/origin", "FAULT entry=0 kind=truncated")]
    public void Shows_every_file_that_is_gone(string file, string fault)
    {
        using var log = TestLog.Of(new SyntheticEntries(25).Add(600), 50);
        File.Delete(log[file]);
        Assert.Equal(fault, log.Verify().ToString());
    }

    [Fact]
    public void Shows_a_row_that_was_emptied_in_silence()
    {
        using var log = TestLog.Of(new SyntheticEntries(26).Add(20).AddErasure(7).Add(20), 50);
        log.Directory.Erase([7]);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
        log.Directory.Erase([5]);
        Assert.Equal("FAULT entry=5 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Shows_a_row_that_was_emptied_after_the_last_erasure()
    {
        using var log = TestLog.Of(new SyntheticEntries(26).Add(20).AddErasure(0, 1, 2, 3, 4).Add(20), 50);
        log.Directory.Erase([30]);
        Assert.Equal("FAULT entry=30 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Shows_a_past_that_was_rewritten_with_all_its_hashes()
    {
        var rows = new SyntheticEntries(27).Add(600);
        using var log = TestLog.Of(rows, 50);
        rows.Leaves[310] = Leaf(rows.Entries[310] with { Unit = "another" }, 310);
        var forged = Rewrite(log, rows);
        Assert.Equal("FAULT entry=300 kind=altered", forged.ToString());
    }

    [Fact]
    public void Shows_a_row_that_was_left_out_of_a_rewritten_past()
    {
        var rows = new SyntheticEntries(28, people: 600).Add(600);
        using var log = TestLog.Of(rows, 50);
        rows.Leaves.RemoveAt(310);
        for (var i = 310; i < rows.Leaves.Count; i++)
        {
            rows.Leaves[i] = rows.Leaves[i] with { Index = i };
        }

        Assert.Equal("FAULT entry=300 kind=removed", Rewrite(log, rows).ToString());
    }

    [Fact]
    public void Shows_a_second_past_even_when_the_log_itself_signed_it()
    {
        var rows = new SyntheticEntries(29).Add(600);
        using var log = TestLog.Of(rows, 50);
        var kept = File.ReadAllBytes(log["checkpoint"]);

        // The signer itself lends its key to another history.
        var fork = new SyntheticEntries(30).Add(650);
        var directory = Directory.CreateTempSubdirectory("navo-fork-").FullName;
        var copy = LogDirectory.Open(directory, TestLog.Origin, [log.Signer.Key]);
        copy.Append(fork.Leaves, new Checkpoint(TestLog.Origin, 650, MerkleTree.Root([.. fork.Leaves.Select(static leaf => leaf.Hash)])).Sign(log.Signer));
        copy.PublishHeads(copy.Heads().Sign(log.Signer));
        var files = new LogFiles(directory);
        _ = Assert.IsType<Verdict.Ok>(new LogVerification(files, new VerificationRequest()).Run());
        Assert.Equal("FAULT entry=0 kind=forked", new LogVerification(files, new VerificationRequest { Since = kept }).Run().ToString());

        // Both histories in one copy.
        File.WriteAllBytes(files.PathOf("checkpoints/history"), [.. File.ReadAllBytes(log["checkpoints/history"]), .. File.ReadAllBytes(files.PathOf("checkpoints/history"))]);
        Assert.Equal("FAULT entry=0 kind=forked", new LogVerification(files, new VerificationRequest()).Run().ToString());
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void Shows_a_rolled_back_end()
    {
        var rows = new SyntheticEntries(31).Add(300);
        using var log = new TestLog();
        log.Append(rows.Leaves[..200]);
        var heads = File.ReadAllBytes(log["heads"]);
        var (old, tile, bundle) = (File.ReadAllBytes(log["checkpoint"]), File.ReadAllBytes(log["tile/0/000.p/200"]), File.ReadAllBytes(log["tile/entries/000.p/200"]));
        log.Append(rows.Leaves[200..]);
        var kept = File.ReadAllBytes(log["checkpoint"]);
        Directory.Delete(log["tile"], recursive: true);
        foreach (var (file, octets) in (ReadOnlySpan<(string, byte[])>)[("checkpoint", old), ("tile/0/000.p/200", tile), ("tile/entries/000.p/200", bundle)])
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(log[file])!);
            File.WriteAllBytes(log[file], octets);
        }

        Assert.EndsWith("kind=truncated", log.Verify().ToString(), StringComparison.Ordinal);

        // With the history and the heads rolled back too, only who kept a checkpoint can tell.
        File.WriteAllBytes(log["checkpoints/history"], [.. old, (byte)'\n']);
        File.WriteAllBytes(log["heads"], heads);
        Assert.Equal(200, Assert.IsType<Verdict.Ok>(log.Verify()).Size);
        Assert.Equal("FAULT entry=200 kind=truncated", log.Verify(new VerificationRequest { Since = kept }).ToString());
    }

    [Fact]
    public void Shows_a_checkpoint_of_a_foreign_key_even_with_its_key_put_in()
    {
        var rows = new SyntheticEntries(32).Add(30);
        using var log = TestLog.Of(rows, 10);
        using var forger = TestLog.Of(new SyntheticEntries(33).Add(30), 10);
        var request = new VerificationRequest { Keys = [log.Signer.Key.ToString()] };
        _ = Assert.IsType<Verdict.Ok>(log.Verify(request));
        _ = Assert.IsType<Verdict.Ok>(forger.Verify());
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", forger.Verify(request).ToString());
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", log.Verify(new VerificationRequest { Since = File.ReadAllBytes(forger["checkpoint"]) }).ToString());
        File.Copy(forger["checkpoint"], log["checkpoint"], overwrite: true);
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", log.Verify().ToString());
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1_000_000_000_000_000)]
    [InlineData(long.MaxValue)]
    public void Shows_a_forger_who_claims_more_than_there_is(long size)
    {
        using var log = TestLog.Of(new SyntheticEntries(37).Add(Size), Size);
        var note = new Checkpoint(TestLog.Origin, size, default).Sign(log.Signer).ToUtf8();
        File.WriteAllBytes(log["checkpoint"], note);
        File.WriteAllBytes(log["checkpoints/history"], [.. note, (byte)'\n']);
        Assert.Equal("FAULT entry=0 kind=truncated", log.Verify().ToString());
    }

    [Fact]
    public void Shows_a_persons_broken_chain_though_the_log_signed_it()
    {
        var rows = new SyntheticEntries(34, people: 1).Add(3);
        var next = rows.Release(0);
        (Entry Entry, string Fault)[] broken =
        [
            (next with { PreviousLeaf = next.Salt }, "FAULT entry=3 kind=removed"),
            (next with { PreviousLeaf = rows.Leaves[1].Hash, RunningCount = 3 }, "FAULT entry=3 kind=forked"),
            (next with { RunningCount = 7 }, "FAULT entry=3 kind=removed"),
            (next with { Position = 1 }, "FAULT entry=3 kind=reordered"),
        ];
        foreach (var (entry, fault) in broken)
        {
            var wrong = new SyntheticEntries(34, people: 1).Add(3);
            wrong.Add(entry);
            using var log = TestLog.Of(wrong, 4);
            Assert.Equal(fault, log.Verify().ToString());
        }
    }

    [Fact]
    public void Shows_a_row_that_has_no_canonical_form_though_the_log_signed_it()
    {
        var rows = new SyntheticEntries(35).Add(3);
        byte[] octets = [.. rows.Leaves[2].Content.ToArray(), 0];
        rows.Leaves[2] = new LogLeaf(2, MerkleTree.LeafHash(octets), octets);
        using var log = TestLog.Of(rows, 3);
        Assert.Equal("FAULT entry=2 kind=altered", log.Verify().ToString());
    }

    [Fact]
    public void Is_never_too_much_for_the_verifier()
    {
        var random = new Random(36);
        using var log = TestLog.Of(new SyntheticEntries(36).Add(300), 100);
        var files = Directory.GetFiles(log.Root, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            var original = File.ReadAllBytes(file);
            for (var i = 0; i < 20; i++)
            {
                var rubbish = new byte[random.Next(10_000)];
                random.NextBytes(rubbish);
                File.WriteAllBytes(file, rubbish);
                _ = Assert.IsType<Verdict.Fault>(log.Verify());
            }

            File.WriteAllBytes(file, original);
        }
    }

    private static byte[] Changed(byte[] octets, int place)
    {
        byte[] changed = [.. octets];
        changed[place] ^= 0x10;
        return changed;
    }

    private static void Expect(TestLog log, string file, byte[] octets, string verdict)
    {
        var original = File.ReadAllBytes(log[file]);
        File.WriteAllBytes(log[file], octets);
        Assert.Equal(verdict, log.Verify().ToString());
        File.WriteAllBytes(log[file], original);
    }

    private static LogLeaf Leaf(Entry entry, long index)
    {
        var octets = EntryFormat.Encode(entry);
        return new LogLeaf(index, MerkleTree.LeafHash(octets), octets);
    }

    /// <summary>What someone without the key can do: all files anew, only the signed checkpoints as they were.</summary>
    private static Verdict Rewrite(TestLog log, SyntheticEntries rows)
    {
        using var forger = TestLog.Of(rows, 1000);
        foreach (var file in (string[])["checkpoint", "checkpoints/history", "heads", "keys/verifiers"])
        {
            File.Copy(log[file], forger[file], overwrite: true);
        }

        return forger.Verify();
    }

    private static List<byte[]> ReadBundles(TestLog log, int size)
    {
        var entries = new List<byte[]>();
        for (var first = 0; first < size; first += 256)
        {
            ReadOnlySpan<byte> bundle = File.ReadAllBytes(log[TilePath.Holding(TilePath.EntriesLevel, first, size).ToString()]);
            while (EntryBundle.TryRead(ref bundle, out var entry))
            {
                entries.Add(entry.ToArray());
            }
        }

        return entries;
    }

    private static void WriteBundles(TestLog log, List<byte[]> entries, int lastWidth = 0)
    {
        for (var first = 0; first < entries.Count; first += 256)
        {
            var part = entries.Skip(first).Take(256).ToArray();
            var bundle = new byte[part.Sum(static entry => EntryBundle.SizeOf(entry))];
            var length = 0;
            foreach (var entry in part)
            {
                length += EntryBundle.Write(bundle.AsSpan(length), entry);
            }

            var width = part.Length < 256 && lastWidth > 0 ? lastWidth : part.Length;
            File.WriteAllBytes(log[new TilePath(TilePath.EntriesLevel, first / 256, width).ToString()], bundle);
        }
    }
}
