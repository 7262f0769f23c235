using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>The one spelling of an identifier of octets: base64url without padding (RFC 4648 section 5), no white space, spare bits zero.</summary>
internal static class CanonicalBase64Url
{
    /// <summary>True when the text is the one spelling of that many octets.</summary>
    public static bool Spells([NotNullWhen(true)] string? text, int octets)
    {
        if (text is null || text.Length != Base64Url.GetEncodedLength(octets) || !Base64Url.IsValid(text))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[octets + 2];

        // One identifier, one spelling: the unused low bits of the last character must be zero.
        return Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == octets
            && string.Equals(Base64Url.EncodeToString(bytes[..octets]), text, StringComparison.Ordinal);
    }
}
