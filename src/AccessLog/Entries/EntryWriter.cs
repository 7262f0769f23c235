using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Navo.AccessLog.Entries;

/// <summary>Writes the parts of an entry one after another into a buffer of the greatest permitted length.</summary>
internal ref struct EntryWriter(Span<byte> buffer)
{
    /// <summary>Refuses lone surrogates and ill-formed octets instead of replacing them.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Octet(byte value) => Take(1)[0] = value;

    public void Number(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);

    public void Hash(Octets32 value) => value.CopyTo(Take(Octets32.Length));

    public void Identifier(Guid value) => _ = value.TryWriteBytes(Take(16), bigEndian: true, out _);

    public void Text(string value)
    {
        EntryText.Check(value);
        int count;
        try
        {
            count = Utf8.GetByteCount(value);
        }
        catch (EncoderFallbackException)
        {
            throw new EntryFormatException("A text is not well-formed Unicode.");
        }

        Short(count);
        _ = Utf8.GetBytes(value, Take(count));
    }

    public void Texts(ImmutableArray<string> values)
    {
        var sorted = EntryText.Sort(values.IsDefault ? [] : values, EntryText.Compare);
        Short(sorted.Length);
        foreach (var value in sorted)
        {
            Text(value);
        }
    }

    public void Reasons(ImmutableArray<EntryReason> values)
    {
        var sorted = EntryText.Sort(values.IsDefault ? [] : values, EntryText.Compare);
        Short(sorted.Length);
        foreach (var value in sorted)
        {
            Text(value.Rule);
            Text(value.Code);
            Text(value.FactOwner);
        }
    }

    private void Short(int value)
    {
        if (value > ushort.MaxValue)
        {
            throw new EntryFormatException("An entry has at most 65,535 octets.");
        }

        BinaryPrimitives.WriteUInt16BigEndian(Take(sizeof(ushort)), (ushort)value);
    }

    private Span<byte> Take(int count)
    {
        if (count > _buffer.Length - _length)
        {
            throw new EntryFormatException("An entry has at most 65,535 octets.");
        }

        var part = _buffer.Slice(_length, count);
        _length += count;
        return part;
    }
}
