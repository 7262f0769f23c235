using System.Collections.Immutable;
using System.Text;
using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>One signed tree, against which any number of entries are proved: proofs that share a checkpoint can be checked together.</summary>
public sealed class ProvenTree
{
    private const string LeafSql = "SELECT l.leaf_index, l.hash FROM entry_index i JOIN leaf l ON l.position = i.position WHERE i.entry = @1";

    private readonly LedgerDatabase _database;
    private readonly SignedNote _note;
    private readonly TileTree _tiles;

    internal ProvenTree(LedgerDatabase database, LogFiles files, SignedNote note, Checkpoint checkpoint)
    {
        (_database, _note, Checkpoint) = (database, note, checkpoint);
        _tiles = new TileTree(new DirectoryTiles(files), checkpoint.Size);
        KeyLines = [.. files.ReadKeyLines() ?? []];
    }

    /// <summary>What was signed.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The signed note, as the log published it.</summary>
    public string Note => _note.ToString();

    /// <summary>The log's key lines.</summary>
    public ImmutableArray<string> KeyLines { get; }

    /// <summary>The entry's leaf hash, and the proof (c2sp.org/tlog-proof) that it is in this tree; null when it is not.</summary>
    /// <exception cref="LedgerUnavailableException">A tile could not be read.</exception>
    public async Task<(Octets32 Leaf, byte[] Proof)?> ProveAsync(EntryId entry, CancellationToken cancellationToken)
    {
        var found = _database.Read(session => session.List(
            LeafSql, static row => (Index: row.GetInt64(0), Hash: Octets32.From((byte[])row.GetValue(1))), entry.Value.ToByteArray(bigEndian: true)));
        if (found is not [var leaf] || leaf.Index >= Checkpoint.Size)
        {
            return null;
        }

        try
        {
            var hashes = await _tiles.InclusionProofAsync(leaf.Index, cancellationToken);
            return (leaf.Hash, Encoding.UTF8.GetBytes(new TlogProof { Index = leaf.Index, Hashes = hashes, Checkpoint = _note }.ToString()));
        }
        catch (InvalidDataException fault)
        {
            throw new LedgerUnavailableException("A tile of the log could not be read.", fault);
        }
    }
}
