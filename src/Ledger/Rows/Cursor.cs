using System.Buffers.Binary;
using System.Buffers.Text;

namespace Navo.Ledger.Rows;

/// <summary>Where a page ended. Rows are never inserted in between, so a keyset neither skips nor repeats.</summary>
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
