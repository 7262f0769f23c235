using System.Collections.Immutable;
using System.Globalization;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's skriftkartlegginger, skolebakgrunner and digitalkartlegginger → <c>lese-skrive</c>, <c>utdanning</c>, <c>digital</c>. Pure and total.</summary>
internal static class LearningMapping
{
    private const int MostYears = 30;
    private const int HighestScore = 8;
    private const int Areas = 5;

    /// <summary>One observation per centre: its newest.</summary>
    public static Mapped<Observation<LeseSkrive>> LeseSkrive(ScriptAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("skriftkartlegginger", answer.Skriftkartlegginger, today, apart).NewestOfEachCentre().Select(noted =>
        {
            var data = new LeseSkrive
            {
                Literacy = LearningCodes.ScriptLevel.ReadOptional(noted.Row.Skriftniva, apart),
                Scripts = [.. (noted.Row.Skriftsystemer ?? []).Select(script => LearningCodes.Script.Read(script, apart)).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
                ReadsMotherTongue = NotedRows.YesNo("skriftkartlegginger[].leserEgetSpråk", noted.Row.LeserEgetSprak, apart),
            };
            return data is { Literacy: null, Scripts.IsEmpty: true, ReadsMotherTongue: null } ? null : noted.Observe(Evidence.Kartlegging, agency, data);
        }).OfType<Observation<LeseSkrive>>().ToImmutableArray();
        return new Mapped<Observation<LeseSkrive>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Skriftkartlegginger, WithheldWords.Scripts) };
    }

    /// <summary>One observation per education, highest first; of the same education at one centre, the newest row.</summary>
    public static Mapped<Observation<Utdanning>> Utdanning(SchoolingAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("skolebakgrunner", answer.Skolebakgrunner, today, apart)
            .Select(noted => Education(noted, agency, apart)).OfType<Observation<Utdanning>>()
            .DistinctBy(education => (education.SourceUnit, education.Data.NusLevel, education.Data.Field))
            .OrderByDescending(education => education.Data.NusLevel is "9" ? "" : education.Data.NusLevel, StringComparer.Ordinal)
            .ToImmutableArray();
        return new Mapped<Observation<Utdanning>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Skolebakgrunner, WithheldWords.Schoolings) };
    }

    /// <summary>One observation per centre: its newest.</summary>
    public static Mapped<Observation<Digital>> Digital(DigitalAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("digitalkartlegginger", answer.Digitalkartlegginger, today, apart)
            .Select(noted => Skills(noted, agency, apart)).OfType<Observation<Digital>>()
            .DistinctBy(skills => skills.SourceUnit, StringComparer.Ordinal).ToImmutableArray();
        return new Mapped<Observation<Digital>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Digitalkartlegginger, WithheldWords.Digitals) };
    }

    /// <summary>Whole years of school; null for anything else.</summary>
    public static int? YearsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= MostYears ? years : null;

    private static Observation<Utdanning>? Education(Noted<SchoolingRow> noted, string agency, ImmutableArray<KeptApart>.Builder apart)
    {
        var row = noted.Row;
        if (LearningCodes.Schooling.Read(row.HoyesteSkoleslag, apart) is not { } level)
        {
            return null;
        }

        return noted.Observe(LearningCodes.Proof.ReadOptional(row.Belegg, apart) ?? Evidence.Kartlegging, agency, new Utdanning
        {
            NusLevel = level,
            YearsSchool = Years(row.AntallSkolear, apart),
            Field = LearningCodes.Direction.Read(row.Fagretning, apart),
            Completed = NotedRows.YesNo("skolebakgrunner[].fullførtMedVitnemål", row.FullfortMedVitnemal, apart),
            Recognised = LearningCodes.Recognised.ReadOptional(row.NorskGodkjenning, apart) switch
            {
                Recognition.Yes => true,
                Recognition.No => false,
                _ => null,
            },
        });
    }

    private static Observation<Digital>? Skills(Noted<DigitalRow> noted, string agency, ImmutableArray<KeptApart>.Builder apart)
    {
        // The scores mean nothing without the framework they were given in.
        if (LearningCodes.Framework.Read(noted.Row.Rammeversjon, apart) is not { } framework)
        {
            return null;
        }

        var scores = new int?[Areas];
        foreach (var theme in noted.Row.Temapoeng ?? [])
        {
            if (theme is null || LearningCodes.Theme.Read(theme.Tema, apart) is not { } area)
            {
                continue;
            }

            if (theme.Poengtall is >= 0 and <= HighestScore)
            {
                scores[(int)area] ??= theme.Poengtall;
            }
            else
            {
                apart.Add(new KeptApart("digitalkartlegginger[].temapoeng[].poengtall", null));
            }
        }

        return noted.Observe(LearningCodes.DigitalGround.ReadOptional(noted.Row.Grunnlag, apart) ?? Evidence.Kartlegging, agency, new Digital
        {
            Areas = [.. scores.Select(score => new DigitalArea { Score = score })],
            CanDo = [.. (noted.Row.Mestrer ?? []).Select(task => LearningCodes.Masters.ReadOptional(task, apart)).OfType<DigitalTask>().Distinct().Order()],
            FrameworkVersion = framework,
        });
    }

    private static int? Years(string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        var years = text is null ? null : YearsOf(text);
        if (text is null || years is not null)
        {
            return years;
        }

        apart.Add(new KeptApart("skolebakgrunner[].antallSkoleår", text));
        return null;
    }
}
