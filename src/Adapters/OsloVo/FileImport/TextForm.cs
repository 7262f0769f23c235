using System.Text;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>How a file's octets become text: UTF-8 when every octet of it agrees, else Windows-1252, which is what Norwegian spreadsheets wrote for thirty years.</summary>
internal static class TextForm
{
    private const int ByteOrderMark = 3;

    static TextForm() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the whole stream once, in pieces. UTF-16 is refused by the null that every Latin letter of it has.</summary>
    /// <returns>The encoding; null when the file is no text.</returns>
    public static Encoding? Of(Stream stream)
    {
        var decoder = Strict.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[bytes.Length + ByteOrderMark];
        var isUtf8 = true;
        for (int read; (read = stream.Read(bytes, 0, bytes.Length)) > 0;)
        {
            if (bytes.AsSpan(0, read).Contains((byte)0))
            {
                return null;
            }

            isUtf8 = isUtf8 && Decodes(decoder, bytes.AsSpan(0, read), chars, flush: false);
        }

        return isUtf8 && Decodes(decoder, [], chars, flush: true) ? Encoding.UTF8 : Encoding.GetEncoding(1252);
    }

    /// <summary>The delimiter that the first line has most of, outside quotes.</summary>
    public static char DelimiterOf(Stream stream, Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var header = reader.ReadLine() ?? "";
        Span<int> counts = [0, 0, 0];
        const string delimiters = ";,\t";
        var inQuotes = false;
        foreach (var character in header)
        {
            inQuotes ^= character == '"';
            if (!inQuotes && delimiters.IndexOf(character, StringComparison.Ordinal) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ';' : counts[1] >= counts[2] ? ',' : '\t';
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool flush)
    {
        try
        {
            _ = decoder.GetChars(bytes, chars, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
