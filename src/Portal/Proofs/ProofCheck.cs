using System.Text;
using Navo.AccessLog;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.Portal.Upstream;

namespace Navo.Portal.Proofs;

/// <summary>
/// Checks, with the log's own library, that a row is in the signed log: its bytes hash to a leaf of the tree whose
/// checkpoint the log's key has signed, and the bytes are about the very row that is shown.
/// </summary>
internal sealed class ProofCheck(GatewayClient gateway, LogKeys logKeys)
{
    public async Task<ProofResult> OfAsync(LogRow row, CancellationToken cancellationToken)
    {
        Reply<string> answer;
        try
        {
            answer = await gateway.ProofAsync(row.Entry, cancellationToken);
        }
        catch (UpstreamException fault) when (fault.Status == System.Net.HttpStatusCode.ServiceUnavailable)
        {
            return new ProofResult { Verdict = ProofVerdict.NotReady };
        }

        if (answer.Value is not { } text)
        {
            return new ProofResult
            {
                Verdict = answer.Status == System.Net.HttpStatusCode.ServiceUnavailable ? ProofVerdict.NotReady : ProofVerdict.NotChecked,
            };
        }

        var (keys, origin) = await logKeys.ReadAsync(cancellationToken);
        if (!TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out var proof))
        {
            return new ProofResult { Verdict = ProofVerdict.Wrong, Proof = text };
        }

        _ = Checkpoint.TryParse(proof.Checkpoint.Text, out var tree);
        return new ProofResult
        {
            Verdict = keys.Length == 0 ? ProofVerdict.NotChecked : Judge(row, proof, keys, origin ?? tree?.Origin ?? ""),
            Proof = text,
            Index = proof.Index,
            Size = tree?.Size,
            Root = tree?.Root.ToBase64(),
            Key = keys.Length == 0 ? null : string.Join('\n', (object[])keys),
        };
    }

    private static ProofVerdict Judge(LogRow row, TlogProof proof, VerifierKey[] keys, string origin)
    {
        if (row.Canonical is null)
        {
            return !Octets32.TryParseBase64(row.LeafHash, out var hash) ? ProofVerdict.NotChecked
                : proof.Verify(hash, keys, origin) ? ProofVerdict.Included : ProofVerdict.Wrong;
        }

        try
        {
            var leaf = Convert.FromBase64String(row.Canonical);
            return proof.Verify(MerkleTree.LeafHash(leaf), keys, origin) && IsAbout(EntryFormat.Decode(leaf), row)
                ? ProofVerdict.Right
                : ProofVerdict.Wrong;
        }
        catch (Exception fault) when (fault is FormatException or EntryFormatException)
        {
            return ProofVerdict.Wrong;
        }
    }

    /// <summary>A proof of another row, or of a row with other content than the one shown, proves nothing here.</summary>
    private static bool IsAbout(Entry entry, LogRow row) =>
        string.Equals(entry.Id.ToString(), row.Entry, StringComparison.OrdinalIgnoreCase)
        && entry.InstantMs == row.At.ToUnixTimeMilliseconds()
        && entry.Category == (row.Category ?? "")
        && entry.Purpose == (row.Purpose ?? "")
        && entry.Unit == (row.Unit ?? "");
}
