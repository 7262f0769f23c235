using System.Buffers.Binary;
using System.Buffers.Text;

namespace Navo.Ledger.Rows;

/// <summary>Where a page ended: the next one holds what stands below this position.</summary>
/// <remarks>
/// No row comes twice, and none is passed over that was answered before the first page was read. With several writers one that is being written
/// meanwhile may become visible at a higher position than the page has come to, and is then in none of the rest. Whoever needs the very same
/// rows twice bounds the query by leaf (<see cref="AccessRowQuery.BelowLeaf"/>): what is below a signed tree's size does not change.
/// </remarks>
public static class Cursor
{
    /// <summary>Reads one; false for a text that is none (400).</summary>
    public static bool TryRead(string? text, out long position)
    {
        position = long.MaxValue;
        if (text is null)
        {
            return true;
        }

        Span<byte> octets = stackalloc byte[sizeof(long) + 2];
        if (text.Length != 11 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, octets, out var written) || written != sizeof(long))
        {
            return false;
        }

        position = BinaryPrimitives.ReadInt64BigEndian(octets);
        return position > 0;
    }

    /// <summary>Writes one.</summary>
    internal static string Of(long position)
    {
        Span<byte> octets = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(octets, position);
        return Base64Url.EncodeToString(octets);
    }
}
