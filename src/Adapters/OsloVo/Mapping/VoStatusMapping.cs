using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's kursdeltakelser → <c>vo-status</c>: one observation per centre (policy: several VO centres). Pure and total.</summary>
internal static class VoStatusMapping
{
    /// <remarks>
    /// The case system tells what is so today. A row from a file is as old as the day it was noted: its courses stand only where the case system
    /// has none at that centre, while modules passed and tests ahead are added to the case system's.
    /// </remarks>
    public static Mapped<Observation<VoStatus>> Map(CoursesAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var all = Rows(answer.Kursdeltakelser, row => row.Fort, row => Course(row, apart), course => course.Centre, today, apart);
        var courses = all.Where(course => course.Noted is null || !all.Exists(other => other.Noted is null && other.Centre == course.Centre)).ToList();
        var modules = Rows(answer.BestatteModuler, row => row.Fort, row => Module(row, apart), module => module.Centre, today, apart);
        var tests = Rows(answer.Provepameldinger, row => row.Fort, row => Test(row, today, apart), test => test.Centre, today, apart);
        var days = courses.Select(row => (row.Centre, row.Noted)).Concat(modules.Select(row => (row.Centre, row.Noted))).Concat(tests.Select(row => (row.Centre, row.Noted)))
            .GroupBy(row => row.Centre, StringComparer.Ordinal).OrderBy(centre => centre.Key, StringComparer.Ordinal);
        return new Mapped<Observation<VoStatus>>([.. days.Select(centre => AtCentre(centre.Key, centre.Max(row => row.Noted ?? today)))], apart.ToImmutable())
        {
            Withheld = WithheldWords.Of("courses[].", (answer.Kursdeltakelser ?? []).Select(row => row?.Unread), WithheldWords.Courses),
        };

        Observation<VoStatus> AtCentre(string centre, DateOnly day) => new()
        {
            // A register tells what is so today; VO keeps no day of the last change.
            ObservedOn = day,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = centre,
            Data = new VoStatus
            {
                Courses =
                [
                    .. courses.Where(course => course.Centre == centre).Select(course => course.Value)
                        .OrderByDescending(course => course.From ?? DateOnly.MaxValue).ThenBy(course => course.Type),
                ],
                ModulesDone = [.. modules.Where(module => module.Centre == centre).Select(module => module.Value.Module).Distinct().Order()],
                TestDates = [.. tests.Where(test => test.Centre == centre).Select(test => test.Value.Day).Distinct().Order()],
            },
        };
    }

    private static List<(TValue Value, string Centre, DateOnly? Noted)> Rows<TRow, TValue>(
        IReadOnlyList<TRow?>? rows,
        Func<TRow, string?> noted,
        Func<TRow, TValue?> read,
        Func<TValue, string> centre,
        DateOnly today,
        ImmutableArray<KeptApart>.Builder apart)
        where TRow : class
        where TValue : class
    {
        var values = new List<(TValue, string, DateOnly?)>();
        foreach (var row in (rows ?? []).OfType<TRow>())
        {
            var day = WrittenDay.Read("ført", noted(row), apart);
            if ((noted(row) is null || day <= today) && read(row) is { } value)
            {
                values.Add((value, centre(value), day));
            }
        }

        return values;
    }

    private static Course? Course(CourseRow row, ImmutableArray<KeptApart>.Builder apart)
    {
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
                From = WrittenDay.Read("kursdeltakelser[].oppstart", row.Oppstart, apart),
                To = WrittenDay.Read("kursdeltakelser[].avslutning", row.Avslutning, apart),
                Status = phase.Value,
            };
    }

    private static PassedModule? Module(ModuleRow row, ImmutableArray<KeptApart>.Builder apart) =>
        OsloVoCodes.Module.Read(row.Modul, apart) is { } module && Centre(row.Skolested, apart) is { } centre ? new PassedModule(centre, module) : null;

    private static TestAhead? Test(TestRow row, DateOnly today, ImmutableArray<KeptApart>.Builder apart) =>
        WrittenDay.Read("prøvepåmeldinger[].prøvedato", row.Provedato, apart) is { } day && day >= today && Centre(row.Skolested, apart) is { } centre
            ? new TestAhead(centre, day)
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

    private sealed record PassedModule(string Centre, CourseLevel Module);

    private sealed record TestAhead(string Centre, DateOnly Day);
}
