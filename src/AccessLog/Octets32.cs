using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Navo.AccessLog;

/// <summary>Thirty-two octets: a SHA-256 hash, an HMAC tag or a salt. All zeros stands for "none".</summary>
/// <remarks>A value without an allocation, because a log of a million entries holds two million of them.</remarks>
public readonly record struct Octets32
{
    /// <summary>The number of octets.</summary>
    public const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private Octets32(ReadOnlySpan<byte> octets)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(octets);
        _a = words[0];
        _b = words[1];
        _c = words[2];
        _d = words[3];
    }

    /// <summary>True when all octets are zero, which stands for "none".</summary>
    public bool IsNone => (_a | _b | _c | _d) == 0;

    /// <summary>Takes exactly 32 octets.</summary>
    /// <exception cref="FormatException">There are not 32 octets.</exception>
    public static Octets32 From(ReadOnlySpan<byte> octets) => octets.Length == Length
        ? new Octets32(octets)
        : throw new FormatException("A hash has 32 octets.");

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static bool TryParseHex(ReadOnlySpan<char> text, out Octets32 value)
    {
        Span<byte> octets = stackalloc byte[Length];
        value = default;
        if (text.Length != Length * 2 || text.IndexOfAnyExcept(Digits) >= 0
            || Convert.FromHexString(text, octets, out _, out var written) != OperationStatus.Done || written != Length)
        {
            return false;
        }

        value = new Octets32(octets);
        return true;
    }

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Octets32 ParseHex(ReadOnlySpan<char> text) =>
        TryParseHex(text, out var value) ? value : throw new FormatException("A hash is written as 64 lower-case hexadecimal digits.");

    /// <summary>Reads the one standard base64 form (RFC 4648 section 4, padded) of 32 octets.</summary>
    public static bool TryParseBase64(ReadOnlySpan<char> text, out Octets32 value)
    {
        Span<byte> octets = stackalloc byte[Length + 2];
        value = default;
        if (text.Length != 44 || !Convert.TryFromBase64Chars(text, octets, out var written) || written != Length)
        {
            return false;
        }

        var parsed = new Octets32(octets[..Length]);

        // One hash, one spelling: the unused low bits of the last character must be zero.
        if (!text.SequenceEqual(parsed.ToBase64()))
        {
            return false;
        }

        value = parsed;
        return true;
    }

    /// <summary>The order of the octets, the first one weighing most.</summary>
    public static int Compare(Octets32 left, Octets32 right)
    {
        var order = Ordered(left._a).CompareTo(Ordered(right._a));
        order = order != 0 ? order : Ordered(left._b).CompareTo(Ordered(right._b));
        order = order != 0 ? order : Ordered(left._c).CompareTo(Ordered(right._c));
        return order != 0 ? order : Ordered(left._d).CompareTo(Ordered(right._d));
    }

    /// <summary>Writes the octets to the start of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(destination[..Length]);
        words[0] = _a;
        words[1] = _b;
        words[2] = _c;
        words[3] = _d;
    }

    /// <summary>The octets in a new array.</summary>
    public byte[] ToArray()
    {
        var octets = new byte[Length];
        CopyTo(octets);
        return octets;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string ToHex()
    {
        Span<byte> octets = stackalloc byte[Length];
        CopyTo(octets);
        return Convert.ToHexStringLower(octets);
    }

    /// <summary>Standard base64 with padding, as in a checkpoint.</summary>
    public string ToBase64()
    {
        Span<byte> octets = stackalloc byte[Length];
        CopyTo(octets);
        return Convert.ToBase64String(octets);
    }

    /// <summary>The hexadecimal form.</summary>
    public override string ToString() => ToHex();

    private static ulong Ordered(ulong word) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(word) : word;
}
