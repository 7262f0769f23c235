using Navo.AccessLog.Entries;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Own;

/// <summary>Shows a participant, from their own part of the log and without anyone's help, that no row about them was left out (docs/spec/access-log.md, section 7).</summary>
public static class OwnLogCheck
{
    /// <summary>Checks the file.</summary>
    /// <param name="log">The file.</param>
    /// <param name="keys">The keys that are trusted; null takes those that the file names.</param>
    public static OwnVerdict Check(OwnLog log, IReadOnlyCollection<VerifierKey>? keys)
    {
        ArgumentNullException.ThrowIfNull(log);
        return (log.Before ?? []).Aggregate(CheckOne(log, keys), (verdict, part) => Both(
            verdict, CheckOne(log with { LogKey = part.LogKey, Head = part.Head, Entries = part.Entries, Erased = part.Erased }, keys)));
    }

    // One who was two has two chains; neither says how long the other is.
    private static OwnVerdict Both(OwnVerdict one, OwnVerdict other) => (one, other) switch
    {
        (OwnVerdict.Broken, _) => one,
        (_, OwnVerdict.Broken) => other,
        (OwnVerdict.Complete first, OwnVerdict.Complete second) => new OwnVerdict.Complete(first.Rows + second.Rows, first.Erased + second.Erased, first.Size),
        (OwnVerdict.Empty, _) => other,
        _ => one,
    };

    private static OwnVerdict CheckOne(OwnLog log, IReadOnlyCollection<VerifierKey>? keys)
    {
        if (Parse(log, keys) is not var (trusted, note, logKey)
            || !HeadStatement.TryOpen(note, trusted, log.Origin, out var statement))
        {
            return new OwnVerdict.Broken(OwnFault.Forged, 0, "The statement of newest rows is not signed by a key of the log.");
        }

        return log.Head is null
            ? log.Entries.IsEmpty
                ? new OwnVerdict.Empty(statement.Size)
                : new OwnVerdict.Broken(OwnFault.Removed, log.Entries.Length, "There are rows, and no newest one among the heads.")
            : Walk(log, log.Head, statement, logKey);
    }

    // From the signed head backwards: each row vouches for the one before it.
    private static OwnVerdict Walk(OwnLog log, OwnHead head, HeadStatement statement, byte[] logKey)
    {
        if (!Octets32.TryParseBase64(head.Leaf, out var expected) || Hashes(head) is not { } proof || !statement.Includes(expected, head.Index, proof))
        {
            return new OwnVerdict.Broken(OwnFault.Removed, log.Entries.Length, "The newest row is not among the heads that were signed: a later one was left out.");
        }

        var (erased, row) = (0L, 0L);
        for (var i = log.Entries.Length - 1; i >= 0; i--)
        {
            if (Read(log.Entries[i], logKey) is not var (leaf, entry))
            {
                return new OwnVerdict.Broken(OwnFault.Altered, i + 1, "A row cannot be read, or is about somebody else.");
            }

            var gap = row == 0 ? (log.Erased?.Count(count => count > entry.RunningCount) ?? 0) : row - 1 - entry.RunningCount;
            if (gap < 0 || !IsErased(log, entry.RunningCount, gap))
            {
                return new OwnVerdict.Broken(OwnFault.Removed, entry.RunningCount + 1, "A row was left out.");
            }

            if (gap == 0 && leaf != expected)
            {
                return new OwnVerdict.Broken(
                    row == 0 ? OwnFault.Removed : OwnFault.Altered, entry.RunningCount,
                    row == 0 ? "The newest row is not the one that was signed: a later one was left out." : "A row is not the one that its successor names.");
            }

            (erased, row, expected) = (erased + gap, entry.RunningCount, entry.PreviousLeaf);
        }

        var before = log.Entries.IsEmpty ? log.Erased?.Length ?? 0 : row - 1;
        return IsErased(log, 0, before) && (!log.Entries.IsEmpty || before > 0)
            ? new OwnVerdict.Complete(log.Entries.Length, erased + before, statement.Size)
            : new OwnVerdict.Broken(OwnFault.Removed, 1, "The first rows were left out.");
    }

    // The log must say of each number in a gap that it was erased.
    private static bool IsErased(OwnLog log, long after, long gap)
    {
        for (var count = after + 1; count <= after + gap; count++)
        {
            if (log.Erased?.Contains(count) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static (VerifierKey[] Keys, SignedNote Note, byte[] LogKey)? Parse(OwnLog log, IReadOnlyCollection<VerifierKey>? keys)
    {
        var lines = keys ?? [.. log.Keys.Select(static line => VerifierKey.TryParse(line, out var key) ? key : null).OfType<VerifierKey>()];
        return SignedNote.TryParse(NoteText.Utf8.GetBytes(log.Heads), out var note)
            && NoteText.TryBase64(log.LogKey, out var logKey) && logKey.Length == SubjectTag.LogKeyLength
            ? ([.. lines], note, logKey)
            : null;
    }

    private static Octets32[]? Hashes(OwnHead head)
    {
        var hashes = new Octets32[head.Proof.IsDefault ? 0 : head.Proof.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (!Octets32.TryParseBase64(head.Proof[i], out hashes[i]))
            {
                return null;
            }
        }

        return hashes;
    }

    private static (Octets32 Leaf, Entry Entry)? Read(string encoded, byte[] logKey)
    {
        if (!NoteText.TryBase64(encoded, out var octets))
        {
            return null;
        }

        try
        {
            var entry = EntryFormat.Decode(octets);
            return SubjectTag.Matches(logKey, entry) ? (MerkleTree.LeafHash(octets), entry) : null;
        }
        catch (EntryFormatException)
        {
            return null;
        }
    }
}
