using Navo.AccessLog;

namespace Navo.Ledger.Sealing;

/// <summary>A participant's head while the write lock is held.</summary>
internal sealed class SubjectHead
{
    public required long Revision { get; set; }

    public required long Entries { get; set; }

    public required Octets32 LastLeaf { get; set; }

    public required byte[] LogKey { get; init; }
}
