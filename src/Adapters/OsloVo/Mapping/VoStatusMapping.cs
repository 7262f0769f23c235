using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's kursdeltakelser → <c>vo-status</c>: one observation per centre (policy: several VO centres). Pure and total.</summary>
internal static class VoStatusMapping
{
    public static Mapped<Observation<VoStatus>> Map(CoursesAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var courses = (answer.Kursdeltakelser ?? []).Select(row => Course(row, apart)).OfType<Course>().ToList();
        var modules = (answer.BestatteModuler ?? []).Select(row => Module(row, apart)).OfType<(string Centre, CourseLevel Module)>().ToList();
        var tests = (answer.Provepameldinger ?? []).Select(row => Test(row, today, apart)).OfType<(string Centre, DateOnly Day)>().ToList();
        var centres = courses.Select(course => course.Centre).Concat(modules.Select(module => module.Centre)).Concat(tests.Select(test => test.Centre))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Mapped<Observation<VoStatus>>([.. centres.Select(AtCentre)], apart.ToImmutable());

        Observation<VoStatus> AtCentre(string centre) => new()
        {
            // A register tells what is so today; VO keeps no day of the last change.
            ObservedOn = today,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = centre,
            Data = new VoStatus
            {
                Courses = [.. courses.Where(course => course.Centre == centre).OrderByDescending(course => course.From ?? DateOnly.MaxValue).ThenBy(course => course.Type)],
                ModulesDone = [.. modules.Where(module => module.Centre == centre).Select(module => module.Module).Distinct().Order()],
                TestDates = [.. tests.Where(test => test.Centre == centre).Select(test => test.Day).Distinct().Order()],
            },
        };
    }

    private static Course? Course(CourseRow? row, ImmutableArray<KeptApart>.Builder apart)
    {
        if (row is null)
        {
            return null;
        }

        var type = OsloVoCodes.Course.Read(row.Kursslag, apart);
        var phase = OsloVoCodes.Phase.Read(row.Fase, apart);
        var level = OsloVoCodes.CourseStep.ReadOptional(row.Nivatrinn, apart);
        return type is null || phase is null || Centre(row.Skolested, apart) is not { } centre
            ? null
            : new Course
            {
                Type = type.Value,
                Level = level,
                Centre = centre,
                From = Day("kursdeltakelser[].oppstart", row.Oppstart, apart),
                To = Day("kursdeltakelser[].avslutning", row.Avslutning, apart),
                Status = phase.Value,
            };
    }

    private static (string Centre, CourseLevel Module)? Module(ModuleRow? row, ImmutableArray<KeptApart>.Builder apart) =>
        row is not null && OsloVoCodes.Module.Read(row.Modul, apart) is { } module && Centre(row.Skolested, apart) is { } centre ? (centre, module) : null;

    private static (string Centre, DateOnly Day)? Test(TestRow? row, DateOnly today, ImmutableArray<KeptApart>.Builder apart) =>
        row is not null && Day("prøvepåmeldinger[].prøvedato", row.Provedato, apart) is { } day && day >= today && Centre(row.Skolested, apart) is { } centre
            ? (centre, day)
            : null;

    private static string? Centre(string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (UnitId.TryParse(text, out var centre))
        {
            return centre.Value;
        }

        apart.Add(new KeptApart("skolested", text));
        return null;
    }

    private static DateOnly? Day(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (text is null)
        {
            return null;
        }

        if (NorwegianDay.Read(text) is { } day)
        {
            return day;
        }

        apart.Add(new KeptApart(field, text));
        return null;
    }
}
