using System.Buffers.Binary;

namespace Navo.AccessLog.Tiles;

/// <summary>Up to 256 entries one after another, each after its length in two octets: c2sp.org/tlog-tiles. Length 0: the content was erased.</summary>
public static class EntryBundle
{
    /// <summary>The octets that an entry takes in a bundle.</summary>
    public static int SizeOf(ReadOnlySpan<byte> entry) => sizeof(ushort) + entry.Length;

    /// <summary>Writes an entry to the start of <paramref name="destination"/> and returns the octets written.</summary>
    /// <exception cref="ArgumentException">The entry has more than 65,535 octets.</exception>
    public static int Write(Span<byte> destination, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > ushort.MaxValue)
        {
            throw new ArgumentException("An entry has at most 65,535 octets.", nameof(entry));
        }

        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)entry.Length);
        entry.CopyTo(destination[sizeof(ushort)..]);
        return SizeOf(entry);
    }

    /// <summary>Takes the next entry off a bundle; false, and nothing taken, when no whole one is left.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> bundle, out ReadOnlySpan<byte> entry)
    {
        entry = default;
        if (bundle.Length < sizeof(ushort) || BinaryPrimitives.ReadUInt16BigEndian(bundle) > bundle.Length - sizeof(ushort))
        {
            return false;
        }

        entry = bundle.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16BigEndian(bundle));
        bundle = bundle[SizeOf(entry)..];
        return true;
    }
}
