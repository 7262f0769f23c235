using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Words;

/// <summary>The code that says more of a row's kind, in words: an answer and its purposes, the reason of a question.</summary>
internal static class Details
{
    /// <summary>About a possible breach: a flag, or what was found of one.</summary>
    public static bool IsOfBreach(LogRow row) => row is { Kind: "consent-event", Detail: "protected-after-release" or "breach-notified" or "breach-no-risk" or "breach-none" };

    /// <summary>The row's kind in words. What is about a possible breach is nobody's answer, though it is kept among them.</summary>
    public static string KindOf(LogRow row, CodeWords codes) => IsOfBreach(row) ? codes["detail", "breaches"] : codes["kind", row.Kind];

    public static string Of(LogRow row, CodeWords codes, Names names)
    {
        var parts = (row.Detail ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "";
        }

        // An erasure names its rule and the leaves: the page of receipts has them all in words.
        if (row.Kind == "erasure" && parts[0].StartsWith("rule=", StringComparison.Ordinal))
        {
            return $"{codes["erased", parts[0]["rule=".Length..]]} ({string.Join(", ", parts.Skip(1))})";
        }

        var kind = row.Kind switch { "request" => "ask", "outcome" => "outcome", _ => "detail" };
        var purposes = parts.Skip(1).Select(purpose => names.Purpose(purpose));
        return string.Join(": ", new[] { codes[kind, parts[0]], string.Join(", ", purposes) }.Where(text => text.Length > 0));
    }
}
