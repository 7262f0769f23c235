using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Refusing;

/// <summary>The header that names the access row an answer left.</summary>
internal static class EntryHeader
{
    public const string Name = "Navo-Access-Entry";

    public static string Of(EntryId entry) => entry.ToString();
}
