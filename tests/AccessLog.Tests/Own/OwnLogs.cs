using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Own;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests.Own;

/// <summary>Makes participants' parts of a test log, honest and otherwise.</summary>
internal static class OwnLogs
{
    public static HeadFile HeadsOf(TestLog log)
    {
        Assert.True(HeadFile.TryParse(File.ReadAllBytes(log["heads"]), out var file));
        return file;
    }

    public static OwnHead HeadAt(Octets32 leaf, int index, Octets32[] heads) =>
        new(leaf.ToBase64(), index, [.. HeadSet.ProofOf(index, heads).Select(static hash => hash.ToBase64())]);

    public static OwnPart PartOf(OwnLog own) => new() { LogKey = own.LogKey, Head = own.Head, Entries = own.Entries, Erased = own.Erased };

    public static OwnLog Of(TestLog log, SyntheticEntries rows, int person, int hidden = 0)
    {
        var file = HeadsOf(log);
        var heads = file.Heads.ToArray();
        ImmutableArray<byte[]> mine =
        [
            .. rows.Leaves.Where((_, i) => SubjectTag.Matches(rows.LogKey(person), rows.Entries[i])).SkipLast(hidden).Select(static leaf => leaf.Content.ToArray()),
        ];
        var tip = mine.IsEmpty ? default : MerkleTree.LeafHash(mine[^1]);
        return new OwnLog
        {
            Format = OwnLog.CurrentFormat,
            Origin = TestLog.Origin,
            Keys = [log.Signer.Key.ToString()],
            LogKey = Convert.ToBase64String(rows.LogKey(person)),
            Heads = file.Note.ToString(),
            Head = mine.IsEmpty ? null : HeadAt(tip, Array.IndexOf(heads, tip), heads),
            Entries = [.. mine.Select(Convert.ToBase64String)],
        };
    }
}
