using System.Text.RegularExpressions;
using Navo.Contracts.Skills;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>
/// What a skill is called when it is told. Never what the row itself calls its concept: beside an ESCO address anything may be written, also
/// about others (promise 5), and nobody has confirmed it.
/// </summary>
internal static partial class SkillLabels
{
    /// <summary>Of a concept we have no words for, and the pupil has confirmed none: the address is told, and that it is one.</summary>
    public const string Unnamed = "Ferdighet fra ESCO-listen";

    private const int Longest = 200;

    public static bool IsConcept(string link) => Esco().IsMatch(link);

    /// <summary>Our own plain words for the concept; else exactly what the pupil has confirmed. Null: there is nothing that may be told.</summary>
    /// <param name="concept">The ESCO address; null for none.</param>
    /// <param name="confirmed">The words the pupil has read and confirmed; null for none.</param>
    public static string? Of(string? concept, string? confirmed) =>
        concept is null ? Plain(confirmed) : SkillChoices.All.FirstOrDefault(choice => choice.EscoUri == concept)?.Nb ?? Plain(confirmed) ?? Unnamed;

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > Longest || text.Any(char.IsControl) ? null : text.Trim();

    [GeneratedRegex(@"\Ahttp://data\.europa\.eu/esco/skill/[A-Za-z0-9.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Esco();
}
