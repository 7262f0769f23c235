using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Notes;

/// <summary>All that is needed to show offline that an entry is in the log: <c>c2sp.org/tlog-proof@v1</c>.</summary>
public sealed class TlogProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int MaxHashes = 63;

    /// <summary>The leaf's number, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>The sibling hashes from the leaf to the root.</summary>
    public required ImmutableArray<Octets32> Hashes { get; init; }

    /// <summary>The signed checkpoint of the tree the proof leads to.</summary>
    public required SignedNote Checkpoint { get; init; }

    /// <summary>Octets that the log adds for its readers; none when absent.</summary>
    public ImmutableArray<byte>? Extra { get; init; }

    /// <summary>Reads a proof; says nothing of whether it holds.</summary>
    public static bool TryParse(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out TlogProof? proof)
    {
        proof = null;
        if (octets.Length > SignedNote.MaxLength || octets.IndexOf("\n\n"u8) is not (> 0 and var blank)
            || !NoteText.TryDecode(octets[..blank], out var head) || !SignedNote.TryParse(octets[(blank + 2)..], out var checkpoint)
            || head.Split('\n') is not [Header, .. var lines])
        {
            return false;
        }

        ImmutableArray<byte>? extra = null;
        if (lines is [['e', 'x', 't', 'r', 'a', ' ', .. var encoded], .. var rest])
        {
            if (!NoteText.TryBase64(encoded, out var decoded))
            {
                return false;
            }

            (extra, lines) = ([.. decoded], rest);
        }

        if (lines is not [['i', 'n', 'd', 'e', 'x', ' ', .. var number], .. { Length: <= MaxHashes } siblings]
            || !NoteText.TryNumber(number, out var index))
        {
            return false;
        }

        var hashes = ImmutableArray.CreateBuilder<Octets32>(siblings.Length);
        foreach (var sibling in siblings)
        {
            if (!Octets32.TryParseBase64(sibling, out var hash))
            {
                return false;
            }

            hashes.Add(hash);
        }

        proof = new TlogProof { Index = index, Hashes = hashes.MoveToImmutable(), Checkpoint = checkpoint, Extra = extra };
        return true;
    }

    /// <summary>True when the checkpoint is the log's, signed by one of the keys, and the leaf is in its tree.</summary>
    public bool Verify(Octets32 leaf, IReadOnlyCollection<VerifierKey> keys, string origin) =>
        Notes.Checkpoint.TryParse(Checkpoint.Text, out var tree)
        && string.Equals(tree.Origin, origin, StringComparison.Ordinal)
        && Checkpoint.IsSignedBy(keys)
        && MerkleTree.VerifyInclusion(Index, tree.Size, leaf, Hashes.AsSpan(), tree.Root);

    /// <summary>The whole proof, as a <c>.tlog-proof</c> file holds it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
        {
            _ = text.Append("extra ").Append(Convert.ToBase64String(extra.AsSpan())).Append('\n');
        }

        _ = text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Hashes)
        {
            _ = text.Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(Checkpoint).ToString();
    }
}
