namespace Navo.Adapters.OwnData;

/// <summary>What own words about a skill must be: short, and no number or address that could point at someone (policy: third parties never go out).</summary>
internal static class SkillWords
{
    /// <summary>The codes of where something was learnt (list skill-source).</summary>
    public static readonly IReadOnlyList<string> Sources = ["ARBEID", "FRIVILLIG", "OMSORG_HJEMME", "HÅNDVERK_JORDBRUK", "HOBBY", "ORGANISASJON"];

    private const int Shortest = 2;
    private const int Longest = 120;
    private const int MostDigits = 4;

    public static bool AreSound(string words) =>
        words.Length is >= Shortest and <= Longest
        && words == words.Trim()
        && !words.Any(char.IsControl)
        && words.Count(char.IsDigit) <= MostDigits
        && !words.Contains('@', StringComparison.Ordinal)
        && !words.Contains("://", StringComparison.Ordinal);
}
