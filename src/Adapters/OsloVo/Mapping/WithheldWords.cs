using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>What VO's contract keeps for the school, and what the agreements call it. Only the names are ever known here; a test holds them against the contract.</summary>
internal static class WithheldWords
{
    public static IReadOnlyDictionary<string, string> Levels { get; } = new Dictionary<string, string>
    {
        ["forsøk"] = "skills[].attempts",
        ["poengsum"] = "skills[].rawScore",
        ["merknad"] = "skills[].comment",
    };

    public static IReadOnlyDictionary<string, string> Courses { get; } = new Dictionary<string, string>
    {
        ["fremmøteprosent"] = "courses[].attendance",
        ["fraværsgrunn"] = "courses[].absenceReason",
        ["klasse"] = "courses[].group",
        ["kurskode"] = "courses[].code",
    };

    public static IReadOnlyDictionary<string, string> Scripts { get; } = new Dictionary<string, string>
    {
        ["opplæringsspor"] = "spor",
        ["lærevansker"] = "learningDifficulties",
    };

    public static IReadOnlyDictionary<string, string> Schoolings { get; } = new Dictionary<string, string>
    {
        ["skoleland"] = "country",
        ["skolenavn"] = "schoolName",
        ["vedlegg"] = "documents",
    };

    public static IReadOnlyDictionary<string, string> Works { get; } = new Dictionary<string, string>
    {
        ["arbeidsland"] = "occupations[].country",
        ["arbeidsgiver"] = "occupations[].employer",
        ["referanseperson"] = "occupations[].referencePerson",
    };

    public static IReadOnlyDictionary<string, string> Competences { get; } = new Dictionary<string, string>
    {
        ["egneOrd"] = "skills[].ownWords",

        // What a row calls its concept is whatever somebody wrote there.
        ["benevnelse"] = "skills[].ownWords",
        ["omtaler"] = "skills[].thirdParty",
    };

    public static IReadOnlyDictionary<string, string> Digitals { get; } = new Dictionary<string, string>
    {
        ["utstyr"] = "devices",
        ["bankIdAvtale"] = "hasBankID",
    };

    public static IReadOnlyDictionary<string, string> Plans { get; } = new Dictionary<string, string>
    {
        ["hindringer"] = "obstacles",
        ["egenTekst"] = "text",
    };

    public static IReadOnlyDictionary<string, string> Contacts { get; } = new Dictionary<string, string>
    {
        ["postadresse"] = "address",
        ["epostadresse"] = "email",
        ["pårørende"] = "relatives",
    };

    public static IReadOnlyDictionary<string, string> Adjustments { get; } = new Dictionary<string, string>
    {
        ["bakgrunn"] = "diagnosis",
        ["bilag"] = "sourceDocument",
    };

    /// <summary>The names of what rows have besides.</summary>
    /// <param name="prefix">Where the rows are in canonical words, with its dot; empty at the root.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="known">What the agreements call VO's words.</param>
    public static ImmutableArray<string> Of(string prefix, IEnumerable<UnreadMembers?> rows, IReadOnlyDictionary<string, string> known)
    {
        var names = new WithheldNames();
        foreach (var unread in rows)
        {
            names.AddUnread(prefix, unread, known);
        }

        return names.ToImmutable();
    }

    public static ImmutableArray<string> Of<TRow>(string prefix, IReadOnlyList<TRow?>? rows, IReadOnlyDictionary<string, string> known)
        where TRow : class, INotedRow => Of(prefix, (rows ?? []).Select(row => row?.Unread), known);
}
