using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Verifier;

/// <summary>Entries may be empty, but no more than erasure rows after them announce: emptying one in silence is removing it.</summary>
internal sealed class Erasures
{
    private readonly List<long> _empty = [];
    private readonly List<(long Index, long Count)> _announced = [];

    public int Count => _empty.Count;

    public void AppendEmpty(long index) => _empty.Add(index);

    public void Append(long index, Entry entry)
    {
        if (entry.Kind == EntryKind.Erasure)
        {
            _announced.Add((index, entry.Erased));
        }
    }

    public Verdict.Fault? Finish()
    {
        var (credit, row) = (0L, _announced.Count - 1);
        for (var i = _empty.Count - 1; i >= 0; i--)
        {
            for (; row >= 0 && _announced[row].Index > _empty[i]; row--)
            {
                // Saturates: a nonsensical count must not wrap round.
                credit = credit > long.MaxValue - _announced[row].Count ? long.MaxValue : credit + _announced[row].Count;
            }

            if (--credit < 0)
            {
                return new Verdict.Fault(_empty[i], FaultKind.Removed, "The entry is empty, and no erasure row accounts for it.");
            }
        }

        return null;
    }
}
