using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Words;

/// <summary>The code that says more of a row's kind, in words: an answer and its purposes, the reason of a question.</summary>
internal static class Details
{
    public static string Of(LogRow row, CodeWords codes, Names names)
    {
        var parts = (row.Detail ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "";
        }

        var kind = row.Kind switch { "request" => "ask", "outcome" => "outcome", _ => "detail" };
        var purposes = parts.Skip(1).Select(purpose => names.Purpose(purpose));
        return string.Join(": ", new[] { codes[kind, parts[0]], string.Join(", ", purposes) }.Where(text => text.Length > 0));
    }
}
