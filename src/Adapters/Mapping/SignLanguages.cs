using System.Collections.Frozen;

namespace Navo.Adapters.Mapping;

/// <summary>
/// Sign languages, in codes or in words. Whoever talks in signs, or needs an interpreter of them, is told of neither: it would tell of health
/// (GDPR art. 9), and no agreement of <c>kontakt-sprak</c> is about health.
/// </summary>
internal static class SignLanguages
{
    /// <summary>ISO 639-3, of Norway and of countries people come from; <c>ils</c> is International Sign.</summary>
    private static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
        ["nsl", "afg", "ase", "bfi", "dse", "dsl", "eth", "fse", "fsl", "gsg", "ils", "ins", "ise", "jos", "pks", "psc", "psr", "pso", "rsl", "ssp", "swl", "tsm", "tsq", "ukl", "xki"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a code (also ISO 639-2's <c>sgn</c> and BCP 47's <c>sgn-NO</c>) or a word of a sign language; old rows hold free words.</summary>
    public static bool Has(string? language) =>
        language?.Trim() is { } word
        && (Codes.Contains(word) || word.StartsWith("sgn", StringComparison.OrdinalIgnoreCase)
            || word.Contains("tegnspr", StringComparison.OrdinalIgnoreCase) || word.Contains("teiknspr", StringComparison.OrdinalIgnoreCase)
            || word.Contains("sign lang", StringComparison.OrdinalIgnoreCase));
}
