using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>A file with a list, read row by row; however long it is, only one row of it is in memory.</summary>
internal sealed class ListFile : IDisposable
{
    /// <summary>Octets of a row at most; longer means a quote that was never closed.</summary>
    private const int LongestRow = 1024 * 1024;

    private readonly FileStream _stream;
    private readonly CsvReader _reader;
    private readonly Dictionary<(string Centre, string Key), long> _seen = [];
    private CsvMalformedReason? _malformed;
    private bool _isOver;

    private ListFile(FileStream stream, Encoding encoding, char delimiter, bool isClean, byte[] digest)
    {
        (_stream, Encoding, Delimiter, Digest) = (stream, encoding, delimiter, digest);
        _reader = CsvReader.Create(stream, Options(encoding, delimiter, isClean, malformed => _malformed = malformed.Reason), leaveOpen: true);
    }

    public Encoding Encoding { get; }

    public char Delimiter { get; }

    /// <summary>SHA-256 of the whole file, for the record of imports.</summary>
    public byte[] Digest { get; }

    public ListHeader Header { get; private set; } = null!;

    /// <summary>How much of the file has been read, from 0 to 1; it runs a little ahead of the rows.</summary>
    public double Share => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <summary>Opens a file and reads its header; null when it is no list, with why.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ListFile? Open(string path, IEnumerable<ImportList> lists, out ImmutableArray<RowFault> faults)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        var digest = SHA256.HashData(stream);
        stream.Position = 0;
        if (TextForm.Of(stream) is not { } encoding)
        {
            stream.Dispose();
            faults = [new RowFault(1, "", 0, "the file is not text in UTF-8 or Windows-1252")];
            return null;
        }

        stream.Position = 0;
        var delimiter = TextForm.DelimiterOf(stream, encoding);
        stream.Position = 0;
        var isClean = IsClean(stream, encoding, delimiter);
        stream.Position = 0;
        var file = new ListFile(stream, encoding, delimiter, isClean, digest);
        if (file.TryRead(out var headers, out var line) is { } broken)
        {
            faults = [new RowFault(line, "", 0, broken)];
        }
        else if (ListHeader.Find(headers ?? [], lists, line, out faults) is { } header)
        {
            file.Header = header;
            return file;
        }

        file.Dispose();
        return null;
    }

    /// <summary>Every row after the header; empty lines are passed over.</summary>
    public IEnumerable<ImportLine> Rows()
    {
        while (true)
        {
            var broken = TryRead(out var fields, out var line);
            if (broken is not null)
            {
                yield return new ImportLine(line, null, [new RowFault(line, "", 0, broken)]);
            }
            else if (fields is null)
            {
                yield break;
            }
            else if (!fields.All(string.IsNullOrEmpty))
            {
                yield return Read(line, fields);
            }
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private static CsvReaderOptions Options(Encoding encoding, char delimiter, bool mayBreakLines, Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = delimiter,
        HasHeader = false,
        Encoding = encoding,
        TrimWhitespace = true,
        AllowLineBreaksInQuotes = mayBreakLines,
        MaxRecordSize = LongestRow,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = malformed,
    };

    /// <summary>
    /// Whether every quotation mark of the file is in its place. If so a remark may go over several lines; if not, every line is a row, so
    /// that one lost quotation mark does not swallow the rows after it.
    /// </summary>
    private static bool IsClean(FileStream stream, Encoding encoding, char delimiter)
    {
        var isClean = true;
        using var reader = CsvReader.Create(stream, Options(encoding, delimiter, mayBreakLines: true, _ => isClean = false), leaveOpen: true);
        try
        {
            while (isClean && reader.Read())
            {
            }
        }
        catch (CsvFormatException)
        {
            return false;
        }

        return isClean;
    }

    /// <summary>Reads one row. Null fields: the file is at its end. Otherwise null, or what is wrong with the row's shape.</summary>
    private string? TryRead(out string[]? fields, out long line)
    {
        (fields, _malformed) = (null, null);
        try
        {
            var isRow = !_isOver && _reader.Read();
            line = isRow ? _reader.LineNumber : 0;
            fields = isRow ? [.. _reader.Current.ToArray().Select(field => field.Trim())] : null;
            return isRow && _malformed is not null ? "a quotation mark that is out of place or never closed" : null;
        }
        catch (CsvFormatException fault)
        {
            (line, _isOver) = (fault.LineNumber, true);
            return "a row longer than a mebibyte";
        }
    }

    private ImportLine Read(long line, string[] fields)
    {
        var columns = Header.Places;
        if (fields.Length != columns.Length)
        {
            return new ImportLine(line, null, [new RowFault(line, "", 0, $"{fields.Length} fields where the header has {columns.Length}")]);
        }

        var faults = ImmutableArray.CreateBuilder<RowFault>();
        var cells = new JsonObject();
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place] is not { } column)
            {
                continue;
            }

            if (fields[place].Length == 0)
            {
                if (column.IsRequired)
                {
                    faults.Add(new RowFault(line, column.Word, place + 1, "must be filled in"));
                }

                continue;
            }

            var reading = column.Reader(fields[place]);
            if (reading.Fault is { } fault)
            {
                faults.Add(new RowFault(line, column.Word, place + 1, fault));
            }
            else
            {
                cells[column.Word] = reading.Value;
            }
        }

        return faults.Count > 0 ? new ImportLine(line, null, faults.ToImmutable()) : Row(line, cells);
    }

    private ImportLine Row(long line, JsonObject cells)
    {
        var (key, person, centre) = (Take(cells, ImportColumn.Key)!, Take(cells, ImportColumn.Person)!, cells[ImportColumn.Centre]!.GetValue<string>());
        if (!_seen.TryAdd((centre, key), line))
        {
            return new ImportLine(line, null, [FaultIn(line, ImportColumn.Key, $"the same key as line {_seen[(centre, key)]}")]);
        }

        var isRemoval = Take(cells, ImportColumn.Removed) is "JA";
        if (!isRemoval && Header.List.Complain(cells) is { } complaint)
        {
            return new ImportLine(line, null, [FaultIn(line, complaint.Column, complaint.Reason)]);
        }

        return new ImportLine(line, new ImportRow { Key = key, Person = Fodselsnummer.Parse(person), Centre = centre, Cells = Header.List.Shape(cells), IsRemoval = isRemoval }, []);
    }

    /// <summary>A fault in a column, or in the whole row where the file has no such column.</summary>
    private RowFault FaultIn(long line, string word, string reason)
    {
        var place = Header.Places.Select((column, index) => (column, index)).FirstOrDefault(pair => pair.column?.Word == word, (null, -1)).index;
        return new RowFault(line, place < 0 ? "" : word, place + 1, reason);
    }

    private static string? Take(JsonObject cells, string word)
    {
        var text = cells[word]?.GetValue<string>();
        _ = cells.Remove(word);
        return text;
    }
}
