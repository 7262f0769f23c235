using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Problems;

/// <summary>The header that names the access row an answer left.</summary>
internal static class EntryHeader
{
    public const string Name = "Navo-Access-Entry";

    public static string Of(EntryId entry) => entry.ToString();
}
