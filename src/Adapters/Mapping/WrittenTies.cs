using System.Collections.Immutable;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Mapping;

/// <summary>
/// Whom an employee must not look up (D08): themselves, and those they have declared a conflict of interest with. Declared and unreadable
/// may be anyone, so it closes for everyone: the employee's fact has ended, as by a last day that cannot be read (A21).
/// </summary>
internal static class WrittenTies
{
    /// <summary>The end of an employment of which something is written that cannot be read.</summary>
    public static DateTimeOffset Ended => DateTimeOffset.UnixEpoch;

    /// <summary>The employee's own number; null where none is written, or none that can be read.</summary>
    public static string? Own(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (Fodselsnummer.TryParse(text, out var own))
        {
            return own.Reveal();
        }

        if (text is not null)
        {
            apart.Add(new KeptApart(field, text));
        }

        return null;
    }

    /// <summary>The numbers that can be read.</summary>
    public static ImmutableArray<string> Conflicts(string field, IReadOnlyList<string?>? texts, ImmutableArray<KeptApart>.Builder apart)
    {
        var read = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts ?? [])
        {
            if (Fodselsnummer.TryParse(text, out var number))
            {
                read.Add(number.Reveal());
            }
            else
            {
                apart.Add(new KeptApart(field, text));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>All that is written of an employee's ties can be read. An item without a number is declared all the same.</summary>
    public static bool AreReadable(string? own, IReadOnlyList<string?>? conflicts) =>
        (own is null || Fodselsnummer.TryParse(own, out _)) && (conflicts ?? []).All(number => Fodselsnummer.TryParse(number, out _));

    /// <summary>The end of the last day of an employment; null where it is open.</summary>
    public static DateTimeOffset? End(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!NorwegianDay.TryReadOpen(text, out var last))
        {
            apart.Add(new KeptApart(field, text));
            return Ended;
        }

        return last is { } day ? NorwegianDay.EndOf(day) : null;
    }
}
