using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Heads;

/// <summary>The log's signed word on whose newest entries stand where: what lets a participant see that no row about them was left out.</summary>
/// <param name="Origin">The log's unique name.</param>
/// <param name="Size">The number of leaves it speaks of.</param>
/// <param name="Root">The root over them: the same as in the checkpoint of that size.</param>
/// <param name="Count">The number of heads.</param>
/// <param name="HeadsRoot">The root over the heads in ascending order.</param>
public sealed record HeadStatement(string Origin, long Size, Octets32 Root, long Count, Octets32 HeadsRoot)
{
    // A first line that no checkpoint has: its second line is not a number.
    private const string Title = "navo heads v1";

    /// <summary>The checkpoint it is bound to.</summary>
    public Checkpoint Checkpoint => new(Origin, Size, Root);

    /// <summary>Reads the text of a statement.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out HeadStatement? statement)
    {
        statement = null;
        if (text?.Split('\n') is not [Title, { Length: > 0 } origin, var size, var root, var count, var heads, ""]
            || !NoteText.TryNumber(size, out var leaves) || !Octets32.TryParseBase64(root, out var treeRoot)
            || !NoteText.TryNumber(count, out var persons) || !Octets32.TryParseBase64(heads, out var headsRoot)
            || persons > leaves || (persons == 0 && headsRoot != MerkleTree.EmptyRoot))
        {
            return false;
        }

        statement = new HeadStatement(origin, leaves, treeRoot, persons, headsRoot);
        return true;
    }

    /// <summary>Reads a signed statement; false when it is none, is of another log, or is not signed by one of the keys.</summary>
    public static bool TryOpen(
        SignedNote note, IReadOnlyCollection<VerifierKey> keys, string origin, [NotNullWhen(true)] out HeadStatement? statement)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (TryParse(note.Text, out statement) && string.Equals(statement.Origin, origin, StringComparison.Ordinal) && note.IsSignedBy(keys))
        {
            return true;
        }

        statement = null;
        return false;
    }

    /// <summary>Signs the statement.</summary>
    public SignedNote Sign(params IReadOnlyCollection<ILogSigner> signers) => SignedNote.Sign(ToText(), signers);

    /// <summary>True when the proof shows that the leaf hash is one of the heads.</summary>
    public bool Includes(Octets32 head, long index, ReadOnlySpan<Octets32> proof) =>
        MerkleTree.VerifyInclusion(index, Count, MerkleTree.LeafHash(head.ToArray()), proof, HeadsRoot);

    /// <summary>The text that is signed.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $"{Title}\n{Origin}\n{Size}\n{Root.ToBase64()}\n{Count}\n{HeadsRoot.ToBase64()}\n");
}
