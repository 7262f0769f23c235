using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Navo.AccessLog.Erasing;

/// <summary>What an erasure row says in its detail: under which rule what was erased (docs/spec/access-log.md, section 6).</summary>
/// <remarks>
/// <c>rule=access-entry months=120 before=1480000000000 leaves=0-15,17</c>: content of rows older than a class of the retention policy.
/// <c>rule=article-17 leaves=3,9-12 rows=23</c>: everything about a person. <c>rows</c> counts records that are no rows of the log.
/// </remarks>
public sealed record ErasureNotice
{
    /// <summary>The rule of a person's own wish (GDPR art. 17): the only one without a period.</summary>
    public const string Article17 = "article-17";

    private const int LongestRule = 64;

    /// <summary>The rule: a kind of record of the retention policy, or <see cref="Article17"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's period; null for a person's own wish.</summary>
    public int? Months { get; init; }

    /// <summary>What was erased is older than this instant, in milliseconds since 1970; null without a period.</summary>
    public long? Before { get; init; }

    /// <summary>The leaves whose content was erased.</summary>
    public LeafRanges Leaves { get; init; } = LeafRanges.None;

    /// <summary>How many records were erased that are no rows of the log.</summary>
    public long Records { get; init; }

    /// <summary>The rule as a reader sees it, such as <c>access-entry (120 months)</c>.</summary>
    public string Name => Months is { } months ? string.Create(CultureInfo.InvariantCulture, $"{Rule} ({months} months)") : Rule;

    /// <summary>Reads a detail; null when it is none in the one spelling, or names no rule.</summary>
    public static bool TryParse(string detail, [NotNullWhen(true)] out ErasureNotice? notice)
    {
        ArgumentNullException.ThrowIfNull(detail);
        notice = null;
        var words = new Queue<string>(detail.Split(' '));
        if (Take(words, "rule=") is not { } rule || !IsRule(rule))
        {
            return false;
        }

        var (monthsText, beforeText) = (Take(words, "months="), Take(words, "before="));
        var (leavesText, recordsText) = (Take(words, "leaves="), Take(words, "rows="));
        var leaves = LeafRanges.None;
        long months = 0, before = 0, records = 0;
        if (words.Count > 0
            || (monthsText is null) != (beforeText is null)
            || (monthsText is null) != (rule == Article17)
            || (monthsText is not null && (!LeafRanges.TryNumber(monthsText, out months) || months is < 1 or > 1200))
            || (beforeText is not null && !LeafRanges.TryNumber(beforeText, out before))
            || (leavesText is not null && !LeafRanges.TryParse(leavesText, out leaves))
            || (recordsText is not null && (!LeafRanges.TryNumber(recordsText, out records) || records == 0)))
        {
            return false;
        }

        notice = new ErasureNotice
        {
            Rule = rule,
            Months = monthsText is null ? null : (int)months,
            Before = beforeText is null ? null : before,
            Leaves = leaves,
            Records = records,
        };
        return true;
    }

    /// <summary>The detail of the row.</summary>
    public override string ToString() => string.Join(
        ' ',
        ((string?[])
        [
            "rule=" + Rule,
            Months is { } months ? Word("months", months) : null,
            Before is { } before ? Word("before", before) : null,
            Leaves.Ranges.IsEmpty ? null : "leaves=" + Leaves,
            Records == 0 ? null : Word("rows", Records),
        ]).OfType<string>());

    private static string? Take(Queue<string> words, string name) =>
        words.TryPeek(out var word) && word.StartsWith(name, StringComparison.Ordinal) ? words.Dequeue()[name.Length..] : null;

    private static bool IsRule(string rule) =>
        rule.Length is > 1 and <= LongestRule && char.IsAsciiLetterLower(rule[0])
        && rule.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Word(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
}
