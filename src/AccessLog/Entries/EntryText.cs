using System.Collections.Immutable;

namespace Navo.AccessLog.Entries;

/// <summary>What a text in an entry may hold, and the order of texts.</summary>
internal static class EntryText
{
    public static void Check(string? text)
    {
        if (text is null)
        {
            throw new EntryFormatException("An absent text is empty, not null.");
        }

        // A control character would let one row look like two in an export.
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw new EntryFormatException("A text holds a control character.");
            }
        }
    }

    /// <summary>The order of the texts' UTF-8 octets, which is the order of their code points.</summary>
    public static int Compare(string? left, string? right)
    {
        var length = Math.Min(left?.Length ?? 0, right?.Length ?? 0);
        for (var i = 0; i < length; i++)
        {
            char a = left![i], b = right![i];
            if (a == b)
            {
                continue;
            }

            // A surrogate stands for a code point above all others of sixteen bits, which its own number does not show.
            return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b : char.IsSurrogate(a) ? 1 : -1;
        }

        return (left?.Length ?? 0) - (right?.Length ?? 0);
    }

    public static int Compare(EntryReason left, EntryReason right)
    {
        var order = Compare(left.Rule, right.Rule);
        order = order != 0 ? order : Compare(left.Code, right.Code);
        return order != 0 ? order : Compare(left.FactOwner, right.FactOwner);
    }

    /// <summary>The members in ascending order without repetition; the list itself when it already is so.</summary>
    public static ImmutableArray<T> Sort<T>(ImmutableArray<T> values, Comparison<T> compare)
    {
        if (IsSorted(values, compare))
        {
            return values;
        }

        var sorted = values.Sort(compare);
        var unique = ImmutableArray.CreateBuilder<T>(sorted.Length);
        foreach (var value in sorted)
        {
            if (unique.Count == 0 || compare(unique[^1], value) != 0)
            {
                unique.Add(value);
            }
        }

        return unique.ToImmutable();
    }

    public static bool IsSorted<T>(ImmutableArray<T> values, Comparison<T> compare)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (compare(values[i - 1], values[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
