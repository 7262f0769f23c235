using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Navo.AccessLog.Entries;

/// <summary>Reads the parts of an entry one after another. Throws <see cref="EntryFormatException"/> and nothing else.</summary>
internal ref struct EntryReader(ReadOnlySpan<byte> octets)
{
    private ReadOnlySpan<byte> _rest = octets;

    public byte Octet() => Take(1)[0];

    public long Number() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    public Octets32 Hash() => Octets32.From(Take(Octets32.Length));

    public Guid Identifier() => new(Take(16), bigEndian: true);

    public string Text()
    {
        var octets = Take(Short());
        try
        {
            var text = EntryWriter.Utf8.GetString(octets);
            EntryText.Check(text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new EntryFormatException("A text is not well-formed UTF-8.");
        }
    }

    public ImmutableArray<string> Texts()
    {
        // Each member takes two octets at least: a count that cannot be true must not reserve memory.
        var values = ImmutableArray.CreateBuilder<string>(Count(2));
        for (var left = values.Capacity; left > 0; left--)
        {
            values.Add(Text());
        }

        return Sorted(values.MoveToImmutable(), EntryText.Compare);
    }

    public ImmutableArray<EntryReason> Reasons()
    {
        var values = ImmutableArray.CreateBuilder<EntryReason>(Count(6));
        for (var left = values.Capacity; left > 0; left--)
        {
            values.Add(new EntryReason(Text(), Text(), Text()));
        }

        return Sorted(values.MoveToImmutable(), EntryText.Compare);
    }

    public readonly void End()
    {
        if (!_rest.IsEmpty)
        {
            throw new EntryFormatException("Octets follow the entry.");
        }
    }

    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> values, Comparison<T> compare) => EntryText.IsSorted(values, compare)
        ? values
        : throw new EntryFormatException("A list is not in ascending order without repetition.");

    private int Count(int least)
    {
        var count = Short();
        return count * least <= _rest.Length ? count : throw new EntryFormatException("The entry ends too early.");
    }

    private int Short() => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new EntryFormatException("The entry ends too early.");
        }

        var part = _rest[..count];
        _rest = _rest[count..];
        return part;
    }
}
