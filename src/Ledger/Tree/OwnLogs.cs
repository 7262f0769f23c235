using Microsoft.Extensions.Options;
using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Own;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>A participant's own part of the log: their rows, their log key, and the signed word on which row is their newest.</summary>
public sealed class OwnLogs(LedgerDatabase database, IOptions<LedgerOptions> options, TimeProvider time)
{
    private const int MostBeats = 8;
    private const string KeySql = "SELECT log_key FROM participant WHERE subject = @1";
    private const string NewestSql = "SELECT position FROM entry_index WHERE subject = @1 ORDER BY position DESC LIMIT 1";
    private const string LeafSql = "SELECT leaf_index FROM leaf WHERE position = @1";
    private const string RowsSql = """
        SELECT l.hash, c.canonical FROM entry_index i
        JOIN leaf l ON l.position = i.position LEFT JOIN entry_content c ON c.position = i.position
        WHERE i.subject = @1 AND l.leaf_index < @2 ORDER BY l.leaf_index
        """;

    private const string ErasedSql = "SELECT first_count, last_count FROM erased_run WHERE subject = @1 ORDER BY first_count";
    private const string LastLeafSql = "SELECT last_leaf FROM subject_head WHERE subject = @1";

    // A process without the log's copy has no such file to give.
    private readonly LogFiles? _files = options.Value.Log.Length == 0 ? null : new(options.Value.Log);

    /// <summary>The participant's part, waited for until it holds their newest row; after some beats it is given as far as it was signed.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing is signed yet.</exception>
    public async Task<OwnLog?> ReadAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        var selves = database.Read(session => Persons.Of(session, subject)).ConvertAll(static self => self.ToBytes());
        if (database.Read(session => session.Scalar(KeySql, selves[0])) is not byte[])
        {
            return null;
        }

        var wanted = selves.Max(self => database.Read(session => session.Scalar(NewestSql, self) as long?));
        for (var beat = 0; ; beat++)
        {
            var last = beat == MostBeats;
            if (Signed() is var (file, statement) && (last || wanted is not { } position || IsCovered(position, statement.Size)))
            {
                return Make(selves, file, statement);
            }

            if (last)
            {
                throw new LedgerUnavailableException("The log has not been signed yet.");
            }

            await Task.Delay(options.Value.Beat, time, cancellationToken);
        }
    }

    private bool IsCovered(long position, long size) =>
        database.Read(session => session.Scalar(LeafSql, position) is long index && index < size);

    private (HeadFile File, HeadStatement Statement)? Signed() =>
        _files?.ReadHeads() is { } octets && HeadFile.TryParse(octets, out var file) && HeadStatement.TryParse(file.Note.Text, out var statement)
            ? (file, statement)
            : null;

    private OwnLog Make(List<byte[]> selves, HeadFile file, HeadStatement statement)
    {
        var parts = selves.ConvertAll(self => PartOf(self, file, statement));
        return new OwnLog
        {
            Format = OwnLog.CurrentFormat,
            Origin = statement.Origin,
            Keys = [.. _files?.ReadKeyLines() ?? []],
            LogKey = parts[0].LogKey,
            Heads = file.Note.ToString(),
            Head = parts[0].Head,
            Entries = parts[0].Entries,
            Erased = parts[0].Erased,
            Before = parts.Count == 1 ? null : [.. parts.Skip(1)],
        };
    }

    private OwnPart PartOf(byte[] subject, HeadFile file, HeadStatement statement)
    {
        var logKey = database.Read(session => (byte[])session.Scalar(KeySql, subject)!);
        var rows = database.Read(session => session.List(
            RowsSql, static row => (Hash: Octets32.From((byte[])row.GetValue(0)), Octets: row.IsDBNull(1) ? null : (byte[])row.GetValue(1)), subject, statement.Size));
        var erased = database.Read(session => session.List(ErasedSql, static row => (First: row.GetInt64(0), Last: row.GetInt64(1)), subject));

        // When the newest row is among the erased its hash is still known, and still the head.
        var newest = rows.Count > 0 ? rows[^1].Hash
            : erased.Count > 0 && database.Read(session => session.Scalar(LastLeafSql, subject)) is byte[] leaf ? Octets32.From(leaf) : (Octets32?)null;
        return new OwnPart
        {
            LogKey = Convert.ToBase64String(logKey),
            Head = newest is { } head ? HeadOf(head, file.Heads) : null,
            Entries = [.. rows.Where(static row => row.Octets is not null).Select(static row => Convert.ToBase64String(row.Octets!))],
            Erased = erased.Count == 0 ? null : [.. erased.SelectMany(static run => Counts(run.First, run.Last))],
        };
    }

    private static IEnumerable<long> Counts(long first, long last)
    {
        for (var count = first; count <= last; count++)
        {
            yield return count;
        }
    }

    // Null when the log's own word knows a later row than the database shows: the participant's check then says so.
    private static OwnHead? HeadOf(Octets32 newest, ReadOnlyMemory<Octets32> heads)
    {
        var index = heads.Span.BinarySearch(newest, Comparer<Octets32>.Create(Octets32.Compare));
        return index < 0
            ? null
            : new OwnHead(newest.ToBase64(), index, [.. HeadSet.ProofOf(index, heads.Span).Select(static hash => hash.ToBase64())]);
    }
}
