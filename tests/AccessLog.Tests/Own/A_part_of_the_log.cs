using System.Text;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Own;
using Navo.AccessLog.Tests.Verifier;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Own;

/// <summary>What a participant takes home: their key, their rows, and the signed word on which row is their newest.</summary>
public sealed class A_part_of_the_log
{
    private const int Person = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(300)]
    public void Shows_that_no_row_was_left_out(int size)
    {
        var rows = new SyntheticEntries(80).Add(size);
        using var log = TestLog.Of(rows, 50);
        for (var person = 0; person < 5; person++)
        {
            var own = OwnLogs.Of(log, rows, person);
            OwnVerdict expected = own.Entries.IsEmpty ? new OwnVerdict.Empty(size) : new OwnVerdict.Complete(own.Entries.Length, 0, size);
            Assert.Equal(expected, OwnLogCheck.Check(own, [log.Signer.Key]));
            Assert.Equal(expected, OwnLogCheck.Check(OwnLog.TryParse(own.ToJson())!, null));
        }
    }

    [Fact]
    public void Of_one_who_was_two_has_the_rows_of_both_and_shows_any_that_was_left_out()
    {
        var rows = new SyntheticEntries(86).Add(60);
        using var log = TestLog.Of(rows, 50);
        var (own, other) = (OwnLogs.Of(log, rows, Person), OwnLogs.Of(log, rows, Person + 1));
        var both = own with { Before = [OwnLogs.PartOf(other)] };
        Assert.Equal(
            new OwnVerdict.Complete(own.Entries.Length + other.Entries.Length, 0, 60), OwnLogCheck.Check(OwnLog.TryParse(both.ToJson())!, [log.Signer.Key]));
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(both with { Entries = own.Entries.RemoveAt(1) }, null));
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(both with { Before = [OwnLogs.PartOf(other) with { Entries = other.Entries.RemoveAt(1) }] }, null));
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(both with { Before = [OwnLogs.PartOf(other) with { LogKey = own.LogKey }] }, null));
    }

    [Fact]
    public void Shows_any_row_that_was_left_out()
    {
        var rows = new SyntheticEntries(81).Add(60);
        using var log = TestLog.Of(rows, 50);
        var own = OwnLogs.Of(log, rows, Person);
        for (var i = 0; i < own.Entries.Length; i++)
        {
            var hidden = own with { Entries = own.Entries.RemoveAt(i) };
            Assert.Equal(OwnFault.Removed, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(hidden, null)).Kind);
        }
    }

    [Fact]
    public void Shows_that_its_newest_rows_were_left_out_with_any_head_the_log_can_still_name()
    {
        var rows = new SyntheticEntries(82).Add(60);
        using var log = TestLog.Of(rows, 50);
        var own = OwnLogs.Of(log, rows, Person);
        var heads = OwnLogs.HeadsOf(log).Heads.ToArray();
        var shorter = own with { Entries = own.Entries.RemoveAt(own.Entries.Length - 1) };
        var tip = MerkleTree.LeafHash(Convert.FromBase64String(shorter.Entries[^1]));
        for (var i = 0; i < heads.Length; i++)
        {
            foreach (var leaf in (Octets32[])[tip, heads[i]])
            {
                var forged = shorter with { Head = OwnLogs.HeadAt(leaf, i, heads) };
                Assert.Equal(OwnFault.Removed, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(forged, null)).Kind);
            }
        }
    }

    [Fact]
    public void Is_caught_by_the_whole_log_when_the_heads_that_were_signed_pass_over_a_row()
    {
        var rows = new SyntheticEntries(83).Add(60);
        using var log = TestLog.Of(rows, 60);
        var (file, chain) = (OwnLogs.HeadsOf(log), OwnLogs.Of(log, rows, Person).Entries);
        var older = MerkleTree.LeafHash(Convert.FromBase64String(chain[^2]));
        var tip = MerkleTree.LeafHash(Convert.FromBase64String(chain[^1]));

        // The log signs a list in which the person's last row but one is the newest.
        Publish(log, [.. file.Heads.ToArray().Select(head => head == tip ? older : head)]);
        var own = OwnLogs.Of(log, rows, Person, hidden: 1);
        Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check(own, null));
        Assert.EndsWith("kind=removed", log.Verify().ToString(), StringComparison.Ordinal);

        // Or one that leaves the person out, or names a row that is not there.
        Publish(log, [.. file.Heads.ToArray().Where(head => head != tip)]);
        Assert.EndsWith("kind=removed", log.Verify().ToString(), StringComparison.Ordinal);
        Publish(log, [.. file.Heads.ToArray(), default(Octets32)]);
        Assert.EndsWith("kind=altered", log.Verify().ToString(), StringComparison.Ordinal);
        Publish(log, file.Heads.ToArray());
        Assert.IsType<Verdict.Ok>(log.Verify());
    }

    [Fact]
    public void Is_nothing_without_the_logs_signature()
    {
        var rows = new SyntheticEntries(84).Add(30);
        using var log = TestLog.Of(rows, 30);
        using var forger = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        var own = OwnLogs.Of(log, rows, Person);
        Assert.Equal(OwnFault.Forged, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own, [forger.Key])).Kind);
        Assert.Equal(OwnFault.Forged, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own with { Origin = "another" }, null)).Kind);
        var note = Encoding.UTF8.GetString(OwnLogs.HeadsOf(log).Note.ToUtf8());
        Assert.Equal(OwnFault.Forged, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own with { Heads = note.Replace("\n30\n", "\n31\n", StringComparison.Ordinal) }, null)).Kind);
    }

    [Fact]
    public void Holds_no_row_of_somebody_else_and_no_changed_one()
    {
        var rows = new SyntheticEntries(85).Add(60);
        using var log = TestLog.Of(rows, 30);
        var (own, other) = (OwnLogs.Of(log, rows, Person), OwnLogs.Of(log, rows, Person + 1));
        Assert.Equal(OwnFault.Altered, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own with { LogKey = other.LogKey }, null)).Kind);
        for (var i = 0; i < own.Entries.Length; i++)
        {
            var octets = Convert.FromBase64String(own.Entries[i]);
            octets[10] ^= 1;
            var broken = Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own with { Entries = own.Entries.SetItem(i, Convert.ToBase64String(octets)) }, null));
            Assert.Equal(i == own.Entries.Length - 1 ? OwnFault.Removed : OwnFault.Altered, broken.Kind);
        }
    }

    [Fact]
    public void Says_which_rows_were_erased_and_takes_no_other_gap()
    {
        var rows = new SyntheticEntries(86).Add(60);
        using var log = TestLog.Of(rows, 30);
        var own = OwnLogs.Of(log, rows, Person);
        var erased = own with { Entries = own.Entries.RemoveAt(3).RemoveAt(0), Erased = [1, 4] };
        Assert.Equal(new OwnVerdict.Complete(own.Entries.Length - 2, 2, 60), OwnLogCheck.Check(erased, null));
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(erased with { Erased = [4] }, null));
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(erased with { Erased = [1, 5] }, null));
    }

    [Fact]
    public async Task Is_checked_on_the_command_line()
    {
        var rows = new SyntheticEntries(87).Add(60);
        using var log = TestLog.Of(rows, 30);
        using var home = new TemporaryDirectory();
        var own = OwnLogs.Of(log, rows, Person);
        File.WriteAllBytes(home["mine.json"], own.ToJson());
        File.WriteAllText(home["key"], Convert.ToHexStringLower(rows.LogKey(Person)) + "\n");
        var (exit, lines) = await Terminal.RunAsync("--own", home["mine.json"], "--key", log["keys/verifiers"]);
        Assert.Equal((0, $"OK rows={own.Entries.Length} size=60"), (exit, lines[^1]));

        File.WriteAllBytes(home["short.json"], (own with { Entries = own.Entries.RemoveAt(1) }).ToJson());
        (exit, lines) = await Terminal.RunAsync("--own", home["short.json"]);
        Assert.Equal((1, "FAULT row=2 kind=removed"), (exit, lines[^1]));

        foreach (var key in (string[])[home["mine.json"], home["key"]])
        {
            (exit, lines) = await Terminal.RunAsync(log.Root, "--participant", key);
            Assert.Equal(0, exit);
            Assert.Contains($"{own.Entries.Length} entries about the holder of the log key, none left out, 0 erased", lines);
        }
    }

    [Fact]
    public void Cannot_be_split_in_two_before_a_whole_copy()
    {
        var rows = new SyntheticEntries(88).Add(60);
        var first = rows.Entries.First(entry => SubjectTag.Matches(rows.LogKey(Person), entry) && entry.RunningCount == 1);
        var id = Guid.NewGuid();
        rows.Add(first with { Id = id, Subject = SubjectTag.For(rows.LogKey(Person), id), Position = 1000 });
        using var log = TestLog.Of(rows, 30);
        Assert.IsType<Verdict.Ok>(log.Verify());
        Assert.Equal("FAULT entry=60 kind=forked", log.Verify(new VerificationRequest { LogKey = rows.LogKey(Person) }).ToString());
    }

    private static void Publish(TestLog log, Octets32[] heads)
    {
        Array.Sort(heads, Octets32.Compare);
        var tree = log.Directory.Published!;
        var note = new HeadStatement(TestLog.Origin, tree.Size, tree.Root, heads.Length, HeadSet.RootOf(heads)).Sign(log.Signer);
        File.WriteAllBytes(log["heads"], new HeadFile(note, heads).ToOctets());
    }
}
