using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Navo.Policy;

/// <summary>SHA-256 (FIPS 180-4) over every file in use: for each, in ordinal order of name, name and canonical bytes, each behind its length (32 bits, big-endian).</summary>
internal static class PolicyHash
{
    public static string Of(IEnumerable<(string Name, byte[] Canonical)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, canonical) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, canonical);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
