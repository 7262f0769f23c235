using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Navo.EndToEnd.Leaks;

/// <summary>Looks for words in bytes: as they stand, percent-encoded, as JSON escapes, and inside base64, base64url and JWT parts, to a depth.</summary>
public static partial class Search
{
    private const int Depth = 4;

    /// <summary>The words found in the bytes.</summary>
    public static IReadOnlySet<string> Find(ReadOnlyMemory<byte> haystack, IReadOnlyCollection<string> words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Look(haystack, words, found, Depth);
        return found;
    }

    private static void Look(ReadOnlyMemory<byte> haystack, IReadOnlyCollection<string> words, HashSet<string> found, int depth)
    {
        foreach (var word in words)
        {
            if (!found.Contains(word) && haystack.Span.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
            {
                _ = found.Add(word);
            }
        }

        if (depth == 0)
        {
            return;
        }

        var text = Encoding.Latin1.GetString(haystack.Span);
        foreach (var unescaped in Unescaped(text))
        {
            Look(unescaped, words, found, 0);
        }

        foreach (Match run in Runs().Matches(text))
        {
            foreach (var decoded in Decodings(run.Value))
            {
                Look(decoded, words, found, depth - 1);
            }
        }
    }

    private static IEnumerable<byte[]> Unescaped(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal))
        {
            yield return Encoding.Latin1.GetBytes(PercentTriples().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString()));
        }

        if (text.Contains("\\u", StringComparison.Ordinal))
        {
            yield return Encoding.UTF8.GetBytes(JsonEscapes().Replace(text, match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString()));
        }
    }

    // A run may begin in the middle of something else, so each of the four alignments is tried.
    private static IEnumerable<byte[]> Decodings(string run)
    {
        for (var skip = 0; skip < Math.Min(4, run.Length - 7); skip++)
        {
            var part = run[skip..].TrimEnd('=');
            part = part.Length % 4 == 1 ? part[..^1] : part;
            var url = part.Replace('+', '-').Replace('/', '_');
            // The unused low bits of the last character may be set; leave that last, incomplete quantum out rather than miss the rest.
            var whole = url[..(url.Length / 4 * 4)];
            byte[]? bytes = null;
            try
            {
                bytes = Base64Url.DecodeFromChars(url);
            }
            catch (FormatException)
            {
                bytes = whole.Length == 0 ? null : Base64Url.DecodeFromChars(whole);
            }

            if (bytes is { Length: > 5 })
            {
                yield return bytes;
            }
        }
    }

    [GeneratedRegex("[A-Za-z0-9+/_-]{8,}={0,2}")]
    private static partial Regex Runs();

    [GeneratedRegex("%([0-9A-Fa-f]{2})")]
    private static partial Regex PercentTriples();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex JsonEscapes();
}
