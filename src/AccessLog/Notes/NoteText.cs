using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Navo.AccessLog.Notes;

/// <summary>What c2sp.org/signed-note lets stand in a note, and the one spelling of its numbers and octets.</summary>
internal static class NoteText
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A key name has neither spaces nor a plus sign, which end it in a key line.</summary>
    public static bool IsName([NotNullWhen(true)] string? name) => name is { Length: > 0 }
        && !name.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public static bool TryDecode(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out string? text)
    {
        text = null;
        foreach (var octet in octets)
        {
            if (octet < 0x20 && octet != (byte)'\n')
            {
                return false;
            }
        }

        try
        {
            text = Utf8.GetString(octets);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Standard base64 with padding in its one spelling: no white space, unused bits zero.</summary>
    public static bool TryBase64(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? octets)
    {
        octets = null;
        var buffer = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out var written)
            || !text.SequenceEqual(Convert.ToBase64String(buffer, 0, written)))
        {
            return false;
        }

        octets = buffer[..written];
        return true;
    }

    /// <summary>ASCII decimal without sign or leading zero, at most 2^63 - 1.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9') && (text[0] != '0' || text.Length == 1)
            && long.TryParse(text, out value);
    }
}
