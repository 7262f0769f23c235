using Navo.AccessLog.Entries;
using Navo.AccessLog.Erasing;

namespace Navo.AccessLog.Verifier;

/// <summary>An entry may be empty where a later erasure row names it and its rule; emptying one in silence is removing it (docs/spec/access-log.md, section 6).</summary>
internal sealed class ErasureAccount
{
    /// <summary>How far instants of rows by different writers may be out of the order of the leaves.</summary>
    public static readonly TimeSpan Disorder = TimeSpan.FromHours(1);

    private readonly List<(long Index, long NotOlderThan)> _empty = [];
    private readonly List<Receipt> _receipts = [];
    private readonly Dictionary<string, List<long>> _byRule = new(StringComparer.Ordinal);
    private long _newest;
    private Verdict.Fault? _receiptFault;

    /// <summary>How many entries are empty.</summary>
    public int Count => _empty.Count;

    /// <summary>How many entries an erasure row names whose content is still in this copy.</summary>
    public long Pending { get; private set; }

    /// <summary>The empty entries by the rule they were erased under, once judged.</summary>
    public IEnumerable<(string Rule, LeafRanges Leaves)> ByRule => _byRule
        .OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => (rule.Key, LeafRanges.Of(rule.Value)));

    public void AppendEmpty(long index) => _empty.Add((index, _newest));

    public void Append(long index, Entry entry)
    {
        _newest = Math.Max(_newest, entry.InstantMs);
        if (entry.Kind == EntryKind.Erasure && entry.Erased > 0)
        {
            _receiptFault ??= Take(index, entry);
        }
    }

    public Verdict.Fault? Finish() => _receiptFault ?? Overlap() ?? Account();

    private Verdict.Fault? Take(long index, Entry entry)
    {
        if (!ErasureNotice.TryParse(entry.Detail, out var notice))
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The erasure row names no rule: what it erased is not accounted for.");
        }

        if (notice.Leaves.Count != entry.Erased || notice.Leaves.Ranges[^1].Last >= index)
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The erasure row does not name, among the entries before it, as many as it counts.");
        }

        if (notice is { Months: { } months, Before: { } before }
            && before > DateTimeOffset.FromUnixTimeMilliseconds(entry.InstantMs).AddMonths(-months).ToUnixTimeMilliseconds())
        {
            return new Verdict.Fault(index, FaultKind.Removed, $"The erasure row erases what its own rule, {notice.Name}, keeps.");
        }

        _receipts.AddRange(notice.Leaves.Ranges.Select(range => new Receipt(range.First, range.Last, notice)));
        return null;
    }

    private Verdict.Fault? Overlap()
    {
        _receipts.Sort(static (one, other) => one.First.CompareTo(other.First));
        for (var i = 1; i < _receipts.Count; i++)
        {
            if (_receipts[i].First <= _receipts[i - 1].Last)
            {
                return new Verdict.Fault(_receipts[i].First, FaultKind.Removed, "Two erasure rows name the same entry.");
            }
        }

        return null;
    }

    private Verdict.Fault? Account()
    {
        Pending = _receipts.Sum(static receipt => receipt.Last - receipt.First + 1) - _empty.Count;
        var next = 0;
        foreach (var (index, notOlderThan) in _empty)
        {
            for (; next < _receipts.Count && _receipts[next].Last < index; next++)
            {
            }

            if (next == _receipts.Count || _receipts[next].First > index)
            {
                return new Verdict.Fault(index, FaultKind.Removed, "The entry is empty, and no erasure row accounts for it.");
            }

            var notice = _receipts[next].Notice;
            if (notice.Before is { } before && notOlderThan > before + (long)Disorder.TotalMilliseconds)
            {
                return new Verdict.Fault(
                    index, FaultKind.Removed, $"The entry was erased under the rule {notice.Name}, which does not cover it: an entry before it is younger than what the rule erases.");
            }

            if (!_byRule.TryGetValue(notice.Name, out var leaves))
            {
                _byRule.Add(notice.Name, leaves = []);
            }

            leaves.Add(index);
        }

        return null;
    }

    private readonly record struct Receipt(long First, long Last, ErasureNotice Notice);
}
