using System.Security.Cryptography;
using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.Benchmarks.Log;

/// <summary>Writes a verification copy of any size, with rows as long as real ones and each person's chained.</summary>
internal static class LargeLog
{
    private const int People = 10_000;
    private const int Beat = 1_000;

    public static void Write(string folder, long size)
    {
        using var signer = EcdsaLogSigner.FromPem(LedgerHost.Origin, EcdsaLogSigner.CreatePem());
        var directory = LogDirectory.Open(folder, LedgerHost.Origin, [signer.Key]);
        var (tree, heads) = (new TreeFrontier(), new (Octets32 Leaf, long Count)[People]);
        while (tree.Size < size)
        {
            var leaves = new List<LogLeaf>(Beat);
            for (var i = 0; i < Beat && tree.Size < size; i++)
            {
                var person = (int)(tree.Size * 7919 % People);
                var octets = EntryFormat.Encode(Release(tree.Size, heads[person]));
                var leaf = MerkleTree.LeafHash(octets);
                leaves.Add(new LogLeaf(tree.Size, leaf, octets));
                tree.Append(leaf);
                heads[person] = (leaf, heads[person].Count + 1);
            }

            directory.Append(leaves, new Checkpoint(LedgerHost.Origin, tree.Size, tree.Root()).Sign(signer));
        }

        directory.PublishHeads(directory.Heads().Sign(signer));
    }

    private static Entry Release(long index, (Octets32 Leaf, long Count) head) => new()
    {
        Salt = Octets32.From(RandomNumberGenerator.GetBytes(32)),
        Id = Guid.NewGuid(),
        Kind = EntryKind.Release,
        InstantMs = 1_795_291_200_000 + (index * 10),
        Position = index + 1,
        CallerAgency = "nav",
        Role = "ROLLE",
        Unit = "nav-kontor-1",
        EmployeeAlias = "AAECAwQFBgcICQoLDA0ODw",
        Subject = Octets32.From(RandomNumberGenerator.GetBytes(32)),
        PreviousLeaf = head.Leaf,
        RunningCount = head.Count + 1,
        Category = "norskniva",
        Holder = "oslo-vo",
        Requestor = "nav",
        Purpose = "P1",
        Decision = EntryDecision.Permit,
        ConsentId = Guid.NewGuid(),
        ConsentRevision = 1,
        AgreementId = "norskniva-vo-nav",
        AgreementVersion = 1,
        LawRefs = ["lov-a", "lov-b"],
        PolicyHash = Octets32.From(RandomNumberGenerator.GetBytes(32)),
        FieldsReleased = ["skills[].level", "skills[].skill"],
        FieldsWithheld = ["skills[].evidence"],
        RequestId = Guid.NewGuid(),
    };
}
