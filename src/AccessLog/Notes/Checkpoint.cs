using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Notes;

/// <summary>What the log looked like at one moment: c2sp.org/tlog-checkpoint.</summary>
/// <param name="Origin">The log's unique name.</param>
/// <param name="Size">The number of leaves.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Octets32 Root)
{
    /// <summary>Reads the text of a checkpoint. Further lines are allowed by the specification and passed over.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text?.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var further, ""]
            || further.Contains("") || !NoteText.TryNumber(size, out var leaves) || !Octets32.TryParseBase64(root, out var hash)
            || (leaves == 0 && hash != MerkleTree.EmptyRoot))
        {
            return false;
        }

        checkpoint = new Checkpoint(origin, leaves, hash);
        return true;
    }

    /// <summary>Reads a signed checkpoint; false when it is none, is of another log, or is not signed by one of the keys.</summary>
    /// <param name="note">The octets of the note.</param>
    /// <param name="keys">The keys that are trusted.</param>
    /// <param name="origin">The log that is expected.</param>
    /// <param name="checkpoint">What was signed.</param>
    public static bool TryOpen(
        ReadOnlySpan<byte> note, IReadOnlyCollection<VerifierKey> keys, string origin, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (!SignedNote.TryParse(note, out var signed) || !TryParse(signed.Text, out var parsed)
            || !string.Equals(parsed.Origin, origin, StringComparison.Ordinal) || !signed.IsSignedBy(keys))
        {
            return false;
        }

        checkpoint = parsed;
        return true;
    }

    /// <summary>Signs the checkpoint. The caller has recorded size and root under a unique size first: two roots for one size must never be signed.</summary>
    public SignedNote Sign(params IReadOnlyCollection<ILogSigner> signers) => SignedNote.Sign(ToText(), signers);

    /// <summary>The text that is signed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");
}
