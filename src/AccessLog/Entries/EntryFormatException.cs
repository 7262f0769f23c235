namespace Navo.AccessLog.Entries;

/// <summary>The octets are not an entry in its one canonical form, or the entry has no such form.</summary>
public sealed class EntryFormatException : FormatException
{
    internal EntryFormatException(string message)
        : base(message)
    {
    }
}
