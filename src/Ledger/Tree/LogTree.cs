using Microsoft.Extensions.Options;
using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>What anyone may read of the log: checkpoints, hash tiles, keys; and the proof of an entry for those who may see it.</summary>
public sealed class LogTree(LedgerDatabase database, IOptions<LedgerOptions> options, TimeProvider time)
{
    private const int MostBeats = 4;

    // An export is made now and then, and an officer would rather wait than order it again, which is one more row.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private const string IndexSql = "SELECT l.leaf_index FROM entry_index i JOIN leaf l ON l.position = i.position WHERE i.entry = @1";
    private const string PendingSql = "SELECT 1 FROM entry_index i JOIN unintegrated u ON u.position = i.position WHERE i.entry = @1";

    private readonly LogFiles _files = new(options.Value.Log);

    /// <summary>The newest signed checkpoint (c2sp.org/tlog-checkpoint); null before the first beat.</summary>
    public byte[]? Checkpoint() => _files.ReadCheckpoint();

    /// <summary>The verifier key lines of the log's signers; null before the first beat.</summary>
    public string? KeyLines() => _files.ReadKeyLines() is { } lines ? string.Join('\n', lines) + "\n" : null;

    /// <summary>A hash tile by its path (<c>tile/0/000.p/12</c>); null for anything else, entry bundles included.</summary>
    public byte[]? Tile(string path) =>
        TilePath.TryParse(path, out var tile) && tile.Level != TilePath.EntriesLevel
            && _files.Read(tile, out _) is { } octets && octets.Length >= tile.Width * Octets32.Length
            ? octets[..(tile.Width * Octets32.Length)]
            : null;

    /// <summary>The proof that an entry is in the log (c2sp.org/tlog-proof), as text; null for an entry there is none of.</summary>
    /// <exception cref="LedgerUnavailableException">It was not integrated within four beats.</exception>
    public async Task<string?> ProofAsync(EntryId entry, CancellationToken cancellationToken)
    {
        var key = entry.Value.ToByteArray(bigEndian: true);
        for (var beat = 0; beat <= MostBeats; beat++)
        {
            // Pending is asked first: an entry moves from there to the leaves, never back.
            var isPending = database.Read(session => session.Scalar(PendingSql, key) is not null);
            var leaf = database.Read(session => session.Scalar(IndexSql, key) as long?);
            if (leaf is null && !isPending)
            {
                return null;
            }

            if (leaf is { } index && await ProofAsync(index, cancellationToken) is { } proof)
            {
                return proof;
            }

            await Task.Delay(options.Value.Beat, time, cancellationToken);
        }

        throw new LedgerUnavailableException("The entry is not integrated yet.");
    }

    /// <summary>The newest signed tree that has this entry in it, waited for up to ten seconds.</summary>
    /// <exception cref="LedgerUnavailableException">It was not integrated within them.</exception>
    public async Task<ProvenTree> WithAsync(EntryId entry, CancellationToken cancellationToken)
    {
        var key = entry.Value.ToByteArray(bigEndian: true);
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < s_patience;)
        {
            var leaf = database.Read(session => session.Scalar(IndexSql, key) as long?);
            if (leaf is { } index && Checkpoint() is { } octets && SignedNote.TryParse(octets, out var note)
                && Navo.AccessLog.Notes.Checkpoint.TryParse(note.Text, out var tree) && tree.Size > index)
            {
                return new ProvenTree(database, _files, note, tree);
            }

            await Task.Delay(options.Value.Beat, time, cancellationToken);
        }

        throw new LedgerUnavailableException("The entry is not integrated yet.");
    }

    private async Task<string?> ProofAsync(long leaf, CancellationToken cancellationToken)
    {
        if (Checkpoint() is not { } octets || !SignedNote.TryParse(octets, out var note)
            || !Navo.AccessLog.Notes.Checkpoint.TryParse(note.Text, out var tree) || tree.Size <= leaf)
        {
            return null;
        }

        try
        {
            var hashes = await new TileTree(new DirectoryTiles(_files), tree.Size).InclusionProofAsync(leaf, cancellationToken);
            return new TlogProof { Index = leaf, Hashes = hashes, Checkpoint = note }.ToString();
        }
        catch (InvalidDataException fault)
        {
            throw new LedgerUnavailableException("A tile of the log could not be read.", fault);
        }
    }
}
