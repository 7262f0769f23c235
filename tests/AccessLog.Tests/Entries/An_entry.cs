using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests.Entries;

public sealed class An_entry
{
    private static readonly JsonNode Published = Vectors.Read("entry-v1.json");

    public static TheoryData<string> Vectors_ => [.. Published.List("entries").Select(static vector => vector.Text("name"))];

    public static TheoryData<string> Refused => [.. Published.List("refused").Select(static vector => vector.Text("name"))];

    [Theory]
    [MemberData(nameof(Vectors_))]
    public void Has_the_published_octets(string name)
    {
        var vector = Published.List("entries").Single(vector => vector.Text("name") == name);
        var octets = EntryFormat.Encode(RandomEntry.From(vector["entry"]!));
        Assert.Equal(vector.Text("encoded"), Convert.ToHexStringLower(octets));
        Assert.Equal(vector.Text("leaf"), MerkleTree.LeafHash(octets).ToHex());
        Assert.Equal(octets, EntryFormat.Encode(EntryFormat.Decode(octets)));
    }

    [Theory]
    [MemberData(nameof(Vectors_))]
    public void Is_recognised_with_the_log_key_alone(string name)
    {
        var entry = EntryFormat.Decode(Published.List("entries").Single(vector => vector.Text("name") == name).Octets("encoded"));
        var key = Published.Octets("logKey");
        Assert.Equal(!entry.Subject.IsNone, SubjectTag.Matches(key, entry));
        key[0] ^= 1;
        Assert.False(SubjectTag.Matches(key, entry));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Has_no_other_spelling(string name)
    {
        var vector = Published.List("refused").Single(vector => vector.Text("name") == name);
        _ = Assert.Throws<EntryFormatException>(() => EntryFormat.Decode(vector.Octets("encoded")));
    }

    [Fact]
    public void Survives_writing_and_reading() => Prop.ForAll<int>(seed =>
    {
        var entry = RandomEntry.From(new Random(seed));
        var octets = EntryFormat.Encode(entry);
        var read = EntryFormat.Decode(octets);
        Assert.Equivalent(entry with { Reasons = [], LawRefs = [], FieldsReleased = [], FieldsWithheld = [] },
            read with { Reasons = [], LawRefs = [], FieldsReleased = [], FieldsWithheld = [] }, strict: true);
        Assert.True(entry.Reasons.ToHashSet().SetEquals(read.Reasons));
        Assert.True(entry.LawRefs.ToHashSet().SetEquals(read.LawRefs));
        Assert.True(entry.FieldsReleased.ToHashSet().SetEquals(read.FieldsReleased));
        Assert.True(entry.FieldsWithheld.ToHashSet().SetEquals(read.FieldsWithheld));
        Assert.Equal(octets, EntryFormat.Encode(read));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Is_read_from_no_other_octets_than_it_is_written_in() => Prop.ForAll<int, int, byte>((seed, place, flip) =>
    {
        var octets = EntryFormat.Encode(RandomEntry.From(new Random(seed)));
        octets[(int)((uint)place % octets.Length)] ^= flip;
        ReadsCanonicallyOrRefuses(octets);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Refuses_rubbish_with_its_own_exception_only() => Prop.ForAll<byte[]>(static octets =>
    {
        ReadsCanonicallyOrRefuses(octets);
        ReadsCanonicallyOrRefuses([EntryFormat.Version, .. octets]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Ends_where_it_ends()
    {
        var octets = EntryFormat.Encode(RandomEntry.From(new Random(7)));
        for (var length = 0; length < octets.Length; length++)
        {
            _ = Assert.Throws<EntryFormatException>(() => EntryFormat.Decode(octets.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Sorts_its_lists_by_octets_and_not_by_sixteen_bit_units()
    {
        // U+1F50D is above U+FFFD in UTF-8, though its first surrogate is below.
        var entry = RandomEntry.From(new Random(1)) with { LawRefs = ["\U0001F50D", "\uFFFD", "a", "a"] };
        Assert.Equal<string>(["a", "\uFFFD", "\U0001F50D"], EntryFormat.Decode(EntryFormat.Encode(entry)).LawRefs);
    }

    [Fact]
    public void Is_not_written_when_it_breaks_a_rule()
    {
        var entry = RandomEntry.From(new Random(2)) with { Kind = EntryKind.Release, Decision = EntryDecision.Permit, Erased = 0 };
        Entry[] broken =
        [
            entry with { Salt = default },
            entry with { Id = Guid.Empty },
            entry with { Kind = EntryKind.None },
            entry with { Kind = (EntryKind)10 },
            entry with { Decision = (EntryDecision)3 },
            entry with { Decision = EntryDecision.Deny },
            entry with { Kind = EntryKind.Refusal },
            entry with { InstantMs = -1 },
            entry with { InstantMs = EntryFormat.MaxInstantMs + 1 },
            entry with { Position = -1 },
            entry with { Subject = default, RunningCount = 1, PreviousLeaf = default },
            entry with { Subject = entry.Salt, RunningCount = 0, PreviousLeaf = default },
            entry with { Subject = entry.Salt, RunningCount = 1, PreviousLeaf = entry.Salt },
            entry with { Subject = entry.Salt, RunningCount = 2, PreviousLeaf = default },
            entry with { ConsentId = Guid.Empty, ConsentRevision = 1 },
            entry with { ConsentId = entry.Id, ConsentRevision = -1 },
            entry with { AgreementId = "", AgreementVersion = 1 },
            entry with { AgreementId = "x", AgreementVersion = -1 },
            entry with { Erased = 1 },
            entry with { Kind = EntryKind.Erasure, Erased = -1 },
            entry with { Detail = null! },
            entry with { Detail = "\ud800" },
            entry with { Detail = "a\nb" },
            entry with { Detail = new string('x', 65_536) },
            entry with { Detail = new string('x', 65_000), Role = new string('x', 65_000) },
        ];
        _ = EntryFormat.Encode(entry);
        Assert.All(broken, static entry => Assert.Throws<EntryFormatException>(() => EntryFormat.Encode(entry)));
    }

    private static void ReadsCanonicallyOrRefuses(byte[] octets)
    {
        Entry entry;
        try
        {
            entry = EntryFormat.Decode(octets);
        }
        catch (EntryFormatException)
        {
            return;
        }

        Assert.Equal(octets, EntryFormat.Encode(entry));
    }
}
