using System.Collections.Immutable;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>A column of a list: the contract's word for it, what it may be headed, and how its cells are read.</summary>
/// <param name="Word">The contract's member, also the Norwegian header.</param>
/// <param name="Headers">Other headers, Norwegian and English.</param>
/// <param name="Reader">Reads a cell that is not empty.</param>
/// <param name="IsRequired">Whether every row must have it.</param>
internal sealed record ImportColumn(string Word, ImmutableArray<string> Headers, CellReader Reader, bool IsRequired)
{
    /// <summary>What the row is known by in its list and centre: the same key again is the same row.</summary>
    public const string Key = "radnøkkel";

    public const string Person = "personnummer";

    public const string Centre = "skolested";

    /// <summary>JA: the row of this key is to be taken away.</summary>
    public const string Removed = "slettes";

    public bool IsHeaded(string header)
    {
        var plain = Plain(header);
        return plain == Plain(Word) || Headers.Any(other => Plain(other) == plain);
    }

    /// <summary>Letters and digits only, in lower case: "Vurdert dato", "vurdert_dato" and "vurdertDato" are one header.</summary>
    public static string Plain(string header) => new([.. header.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
