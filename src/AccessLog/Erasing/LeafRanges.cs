using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Navo.AccessLog.Erasing;

/// <summary>Numbers of leaves as an erasure row writes them: <c>0-15,17,20-21</c>. One set, one spelling.</summary>
public sealed class LeafRanges
{
    private LeafRanges(ImmutableArray<(long First, long Last)> ranges) => Ranges = ranges;

    /// <summary>No leaf.</summary>
    public static LeafRanges None { get; } = new([]);

    /// <summary>The ranges in ascending order; between two of them at least one number is missing.</summary>
    public ImmutableArray<(long First, long Last)> Ranges { get; }

    /// <summary>How many leaves.</summary>
    public long Count => Ranges.Sum(static range => range.Last - range.First + 1);

    /// <summary>The leaves one by one, ascending.</summary>
    public IEnumerable<long> Indexes
    {
        get
        {
            foreach (var (first, last) in Ranges)
            {
                for (var index = first; index <= last; index++)
                {
                    yield return index;
                }
            }
        }
    }

    /// <summary>Makes ranges of numbers in any order, each once or more.</summary>
    public static LeafRanges Of(IEnumerable<long> indexes)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        var ranges = ImmutableArray.CreateBuilder<(long First, long Last)>();
        foreach (var index in indexes.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == index)
            {
                ranges[^1] = (ranges[^1].First, index);
            }
            else
            {
                ranges.Add((index, index));
            }
        }

        return new LeafRanges(ranges.ToImmutable());
    }

    /// <summary>Reads the text; false for every other spelling of the same set.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LeafRanges? ranges)
    {
        ArgumentNullException.ThrowIfNull(text);
        ranges = null;
        var read = ImmutableArray.CreateBuilder<(long First, long Last)>();
        var next = 0L;
        foreach (var part in text.Split(','))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (!TryNumber(dash < 0 ? part : part[..dash], out var first) || first < next)
            {
                return false;
            }

            var last = first;
            if (dash >= 0 && (!TryNumber(part[(dash + 1)..], out last) || last <= first))
            {
                return false;
            }

            // The number after a range would have belonged to it.
            next = last + 2;
            read.Add((first, last));
        }

        ranges = new LeafRanges(read.ToImmutable());
        return true;
    }

    /// <summary>The text.</summary>
    public override string ToString() => string.Join(',', Ranges.Select(static range => range.First == range.Last
        ? string.Create(CultureInfo.InvariantCulture, $"{range.First}")
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));

    internal static bool TryNumber(string text, out long number)
    {
        number = 0;
        return text.Length is > 0 and <= 18 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
