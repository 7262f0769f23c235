using System.Security.Cryptography;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

/// <summary>What whoever holds a log key is told of a whole copy: that no row of theirs stands in it under a subject that hides it.</summary>
public sealed class A_persons_rows
{
    private readonly SyntheticEntries _rows = new(70, people: 1);

    [Fact]
    public async Task Are_one_chain()
    {
        using var log = TestLog.Of(_rows.Add(3), 3);
        using var key = new TemporaryDirectory();
        await File.WriteAllTextAsync(key["key"], Convert.ToBase64String(_rows.LogKey(0)));
        var (exit, lines) = await Terminal.RunAsync(log.Root, "--participant", key["key"]);
        Assert.Equal(0, exit);
        Assert.Contains("3 entries about the holder of the log key, none left out, 0 erased", lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Show_one_that_is_filed_under_a_subject_of_nobodys(int hidden)
    {
        // The log signs it: the leaf before and the count are right, and without the key nothing is wrong.
        _rows.Add(3);
        Hide(hidden);
        using var log = TestLog.Of(_rows, 3);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
        Assert.EndsWith(" kind=removed", Judge(log), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_one_that_is_hidden_beside_rows_that_were_erased()
    {
        // 1, a hidden 2, an erased 3, 4.
        _rows.Add(4);
        Hide(1);
        using var log = TestLog.Of(_rows.AddErasure(2), 5);
        log.Directory.Erase([2]);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
        Assert.Equal("FAULT entry=1 kind=removed", Judge(log));
    }

    [Fact]
    public void May_have_holes_of_erased_ones()
    {
        using var log = TestLog.Of(_rows.Add(5).AddErasure(0, 2), 6);
        log.Directory.Erase([0, 2]);
        Assert.StartsWith("OK ", Judge(log), StringComparison.Ordinal);
    }

    private string Judge(TestLog log) => log.Verify(new VerificationRequest { LogKey = _rows.LogKey(0) }).ToString();

    // All rows after it name their forerunners anew: it is the log itself that hides one.
    private void Hide(int hidden)
    {
        for (var i = hidden; i < _rows.Leaves.Count; i++)
        {
            var entry = _rows.Entries[i] with { PreviousLeaf = i == 0 ? default : _rows.Leaves[i - 1].Hash };
            var octets = EntryFormat.Encode(i == hidden ? entry with { Subject = Octets32.From(RandomNumberGenerator.GetBytes(Octets32.Length)) } : entry);
            _rows.Leaves[i] = new LogLeaf(i, MerkleTree.LeafHash(octets), octets);
        }
    }
}
