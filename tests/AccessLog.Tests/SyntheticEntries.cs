using System.Security.Cryptography;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Erasing;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests;

/// <summary>Rows of people who do not exist, each person's chained, the same for the same seed.</summary>
internal sealed class SyntheticEntries(int seed, int people = 5)
{
    private readonly Random _random = new(seed);
    private readonly byte[][] _logKeys = [.. Enumerable.Range(0, people).Select(person => SHA256.HashData([(byte)seed, (byte)person]))];
    private readonly (Octets32 Leaf, long Count)[] _heads = new (Octets32, long)[people];
    private long _position;

    public const long FirstInstant = 1_795_291_200_000;

    /// <summary>How far two rows are apart, in milliseconds.</summary>
    public long Apart { get; init; } = 250;

    /// <summary>A person's log key.</summary>
    public byte[] LogKey(int person) => _logKeys[person];

    public List<LogLeaf> Leaves { get; } = [];

    public List<Entry> Entries { get; } = [];

    public SyntheticEntries Add(int count)
    {
        for (; count > 0; count--)
        {
            var person = _random.Next(people);
            var release = Release(person);
            Add(release);
            _heads[person] = (Leaves[^1].Hash, release.RunningCount);
        }

        return this;
    }

    /// <summary>Says that entries are erased at a person's wish; the caller erases them.</summary>
    public SyntheticEntries AddErasure(params long[] leaves) =>
        AddErasure(new ErasureNotice { Rule = ErasureNotice.Article17, Leaves = LeafRanges.Of(leaves) }.ToString(), leaves.Length);

    /// <summary>The same with any words.</summary>
    public SyntheticEntries AddErasure(string detail, long erased)
    {
        Add(new Entry { Salt = Salt(), Id = Id(), Kind = EntryKind.Erasure, InstantMs = Instant(), Position = ++_position, Detail = detail, Erased = erased });
        return this;
    }

    public void Add(Entry entry)
    {
        var octets = EntryFormat.Encode(entry);
        var leaf = MerkleTree.LeafHash(octets);
        Entries.Add(entry);
        Leaves.Add(new LogLeaf(Leaves.Count, leaf, octets));
    }

    public Entry Release(int person)
    {
        var id = Id();
        return new Entry
        {
            Salt = Salt(),
            Id = id,
            Kind = EntryKind.Release,
            InstantMs = Instant(),
            Position = ++_position,
            CallerAgency = "a",
            Subject = SubjectTag.For(_logKeys[person], id),
            PreviousLeaf = _heads[person].Leaf,
            RunningCount = _heads[person].Count + 1,
            Category = "c",
            Decision = EntryDecision.Permit,
        };
    }

    private Octets32 Salt()
    {
        Span<byte> octets = stackalloc byte[Octets32.Length];
        _random.NextBytes(octets);
        return Octets32.From(octets);
    }

    private Guid Id()
    {
        Span<byte> octets = stackalloc byte[16];
        _random.NextBytes(octets);
        return new Guid(octets);
    }

    private long Instant() => FirstInstant + (_position * Apart);
}
