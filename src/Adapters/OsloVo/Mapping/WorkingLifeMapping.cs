using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's yrkeserfaringer, realkompetanser, sertifikater and fremtidsplaner → <c>arbeid</c>, <c>kompetanse</c>, <c>mal</c>. Pure and total.</summary>
internal static partial class WorkingLifeMapping
{
    private const int MostYears = 60;

    /// <summary>One observation per centre, with each occupation once: its newest row.</summary>
    public static Mapped<Observation<Arbeid>> Arbeid(WorkAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("yrkeserfaringer", answer.Yrkeserfaringer, today, apart)
            .Select(noted => (Noted: noted, Occupation: Job(noted.Row, apart))).Where(pair => pair.Occupation is not null)
            .GroupBy(pair => pair.Noted.Centre, StringComparer.Ordinal)
            .Select(centre => centre.First().Noted.Observe(
                Evidence.Kartlegging, agency, new Arbeid { Occupations = [.. centre.Select(pair => pair.Occupation!).DistinctBy(job => job.Styrk)] }))
            .ToImmutableArray();
        return new Mapped<Observation<Arbeid>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("occupations[].", answer.Yrkeserfaringer, WithheldWords.Works) };
    }

    /// <summary>One observation per centre, with each skill and certificate once: its newest row.</summary>
    public static Mapped<Observation<Kompetanse>> Kompetanse(CompetenceAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var skills = NotedRows.Read("realkompetanser", answer.Realkompetanser, today, apart)
            .Select(noted => (noted.Day, noted.Centre, Value: Skill(noted.Row, apart))).Where(pair => pair.Value is not null).ToList();
        var certificates = NotedRows.Read("sertifikater", answer.Sertifikater, today, apart)
            .Select(noted => (noted.Day, noted.Centre, Value: Paper(noted.Row, apart))).Where(pair => pair.Value is not null).ToList();
        var values = skills.Select(skill => (skill.Day, skill.Centre)).Concat(certificates.Select(paper => (paper.Day, paper.Centre)))
            .GroupBy(pair => pair.Centre, StringComparer.Ordinal)
            .Select(centre => new Observation<Kompetanse>
            {
                ObservedOn = centre.Max(pair => pair.Day),
                Evidence = Evidence.Kartlegging,
                SourceAgency = agency,
                SourceUnit = centre.Key,
                Data = new Kompetanse
                {
                    Skills = [.. skills.Where(skill => skill.Centre == centre.Key).Select(skill => skill.Value!).DistinctBy(skill => skill.EscoUri ?? skill.Label)],
                    Certificates = [.. certificates.Where(paper => paper.Centre == centre.Key).Select(paper => paper.Value!).DistinctBy(paper => paper.Type)],
                },
            }).OrderByDescending(observation => observation.ObservedOn).ToImmutableArray();
        return new Mapped<Observation<Kompetanse>>(values, apart.ToImmutable())
        {
            Withheld = WithheldWords.Of(
                "skills[].", (answer.Realkompetanser ?? []).Select(row => row?.Unread).Concat((answer.Sertifikater ?? []).Select(row => row?.Unread)), WithheldWords.Competences),
        };
    }

    /// <summary>One observation per centre: its newest.</summary>
    public static Mapped<Observation<Mal>> Mal(PlansAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("fremtidsplaner", answer.Fremtidsplaner, today, apart).NewestOfEachCentre()
            .Select(noted => WorkingLifeCodes.Wish.Read(noted.Row.Onske, apart) is not { } wish ? null : noted.Observe(Evidence.Kartlegging, agency, new Mal
            {
                GoalType = wish,
                OccupationStyrk = Styrk("fremtidsplaner[].yrkesønske", noted.Row.Yrkesonske, apart),
                Timeframe = WorkingLifeCodes.Horizon.ReadOptional(noted.Row.Tidshorisont, apart),
                NextStep = WorkingLifeCodes.Step.ReadOptional(noted.Row.NesteSteg, apart),
            }))
            .OfType<Observation<Mal>>().ToImmutableArray();
        return new Mapped<Observation<Mal>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Fremtidsplaner, WithheldWords.Plans) };
    }

    private static Occupation? Job(WorkRow row, ImmutableArray<KeptApart>.Builder apart) =>
        Styrk("yrkeserfaringer[].stillingskode", row.Stillingskode, apart) is not { } styrk ? null : new Occupation
        {
            Styrk = styrk,
            Years = Years(row.AntallAr, apart),
            Tasks = [.. (row.Gjoremal ?? []).Select(task => WorkingLifeCodes.Task.ReadOptional(task, apart)).OfType<WorkTask>().Distinct().Order()],
        };

    /// <summary>A skill by its ESCO concept, or in the pupil's own words, which are there only when the pupil has confirmed exactly these.</summary>
    private static Skill? Skill(CompetenceRow row, ImmutableArray<KeptApart>.Builder apart)
    {
        var concept = row.Begrepslenke is { } link && SkillLabels.IsConcept(link) ? link : null;
        if (row.Begrepslenke is not null && concept is null)
        {
            apart.Add(new KeptApart("realkompetanser[].begrepslenke", row.Begrepslenke));
        }

        var label = SkillLabels.Of(concept, row.GodkjenteOrd);
        var source = WorkingLifeCodes.LearntThrough.ReadOptional(row.LartGjennom, apart);
        var shown = WorkingLifeCodes.ShownBy.ReadOptional(row.PavistVed, apart);
        if (label is null || source is null || shown is null)
        {
            return null;
        }

        if (row.Mestringsgrad is not (null or (>= 1 and <= 3)))
        {
            apart.Add(new KeptApart("realkompetanser[].mestringsgrad", null));
        }

        return new Skill
        {
            EscoUri = concept,
            Label = label,
            Kilde = source.Value,
            Dokumentasjon = shown.Value,
            Level = row.Mestringsgrad is >= 1 and <= 3 ? row.Mestringsgrad : null,
        };
    }

    private static Certificate? Paper(CertificateRow row, ImmutableArray<KeptApart>.Builder apart)
    {
        return WorkingLifeCodes.Certificate.Read(row.Sertifikatslag, apart) is { } type
            ? new Certificate { Type = type, ValidTo = WrittenDay.Read("sertifikater[].utløper", row.Utloper, apart) }
            : null;
    }

    private static string? Styrk(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (text is null || FourDigits().IsMatch(text))
        {
            return text;
        }

        apart.Add(new KeptApart(field, text));
        return null;
    }

    /// <summary>Whole years: a started one is not one more.</summary>
    private static int? Years(string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var years) && years is >= 0 and <= MostYears)
        {
            return (int)years;
        }

        apart.Add(new KeptApart("yrkeserfaringer[].antallÅr", text));
        return null;
    }

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
