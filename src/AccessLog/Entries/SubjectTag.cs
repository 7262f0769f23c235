using System.Security.Cryptography;

namespace Navo.AccessLog.Entries;

/// <summary>The subject of an entry: HMAC-SHA-256 (RFC 2104) of the entry identifier under the participant's own log key.</summary>
/// <remarks>Different in every entry, so that no reader can link two entries of one person without the key, and the participant can with it.</remarks>
public static class SubjectTag
{
    /// <summary>Octets of a log key.</summary>
    public const int LogKeyLength = 32;

    /// <summary>The subject of entry <paramref name="entryId"/> for the holder of <paramref name="logKey"/>.</summary>
    /// <param name="logKey">The participant's log key, 32 octets.</param>
    /// <param name="entryId">The entry, as its 16 octets in network order.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public static Octets32 For(ReadOnlySpan<byte> logKey, Guid entryId)
    {
        if (logKey.Length != LogKeyLength)
        {
            throw new ArgumentException("A log key has 32 octets.", nameof(logKey));
        }

        Span<byte> message = stackalloc byte[16];
        Span<byte> tag = stackalloc byte[Octets32.Length];
        _ = entryId.TryWriteBytes(message, bigEndian: true, out _);
        _ = HMACSHA256.HashData(logKey, message, tag);
        return Octets32.From(tag);
    }

    /// <summary>True when the entry concerns the holder of the key.</summary>
    public static bool Matches(ReadOnlySpan<byte> logKey, Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !entry.Subject.IsNone && For(logKey, entry.Id) == entry.Subject;
    }
}
