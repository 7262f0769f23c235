using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Mapping;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Corrections;

/// <summary>One case system's list of corrections, as every adapter sees it.</summary>
internal interface ICorrectionSource
{
    /// <summary>What was corrected after a number.</summary>
    Task<CorrectionRun> ReadAsync(long after, CancellationToken cancellationToken);
}

/// <summary>Corrections, and the number to ask after next time; another stream means that the numbers began anew.</summary>
internal sealed record CorrectionRun(string Stream, long Last, ImmutableArray<HolderCorrection> Corrections)
{
    /// <summary>There is no such list.</summary>
    public static CorrectionRun None { get; } = new("-", 0, []);

    /// <summary>An answer of a case system, read row by row; a row that cannot be read is kept apart and counted, and stops none of the others.</summary>
    /// <exception cref="SourceFaultException">The answer names no stream or holds no list.</exception>
    public static CorrectionRun Of<TRow>(
        string? stream, long last, IReadOnlyList<JsonElement>? rows, JsonTypeInfo<TRow> shape, Func<TRow, HolderCorrection?> read)
        where TRow : class
    {
        if (stream is not { Length: > 0 } || rows is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var corrections = rows.Select(row => Row(row, shape) is { } one ? read(one) : null).ToList();
        MappingReport.Count([.. corrections.Where(one => one is null).Select(_ => new KeptApart("rettelser[]", null))]);
        return new CorrectionRun(stream, last, [.. corrections.OfType<HolderCorrection>()]);
    }

    public override string ToString() => "CorrectionRun(***)";

    private static TRow? Row<TRow>(JsonElement row, JsonTypeInfo<TRow> shape)
        where TRow : class
    {
        try
        {
            return row.Deserialize(shape);
        }
        catch (JsonException)
        {
            // Of another form than a row has, a number for a text for one. What it says goes nowhere.
            return null;
        }
    }
}
