using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's notes of work and what the person told the jobseeker register → <c>arbeid</c>. Employer, country, why a job ended and benefits stay.</summary>
internal static class ArbeidMapping
{
    private const int MostYears = 60;

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["land"] = "occupations[].country",
        ["arbeidsgivernavn"] = "occupations[].employer",
        ["referanseperson"] = "occupations[].referencePerson",
        ["sluttaarsak"] = "occupations[].reasonForLeaving",
        ["beskrivelse"] = "occupations[].reasonForLeaving",
        ["ytelse"] = "benefit",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="followUp">Follow-up.</param>
    /// <param name="background">NAV's own notes; null when there are none.</param>
    /// <param name="periods">The person's periods in the jobseeker register.</param>
    /// <param name="snapshots">What is told in them.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="today">Today.</param>
    public static Mapped<Observation<Arbeid>> Map(
        FollowUpData followUp,
        BackgroundAnswer? background,
        IReadOnlyList<JobseekerPeriod?> periods,
        IReadOnlyList<SnapshotAnswer?> snapshots,
        string agency,
        DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var withheld = new WithheldNames();
        if (FollowUpNow.Read(followUp) is not { } now)
        {
            return new Mapped<Observation<Arbeid>>([], apart.ToImmutable());
        }

        var jobs = (background?.Yrkesbakgrunn ?? []).OfType<BackgroundRow>().Where(row => now.MayTell(row.SperretTilEnhet, "registrert", row.Registrert, apart))
            .Select(row => Read(row, today, apart, withheld)).OfType<Job>().ToList();
        withheld.AddUnread("", background?.Unread, Known);
        var told = LastTold(now, periods, snapshots, apart, withheld);
        if (told is { } last && !jobs.Exists(job => job.Styrk == last.Styrk))
        {
            jobs.Add(last);
        }

        if (jobs.Count == 0)
        {
            return new Mapped<Observation<Arbeid>>([], apart.ToImmutable());
        }

        var occupations = jobs.GroupBy(job => job.Styrk, StringComparer.Ordinal).Select(Occupation)
            .OrderByDescending(occupation => occupation.Years ?? -1).ThenBy(occupation => occupation.Styrk, StringComparer.Ordinal).Take(50);
        var days = jobs.Select(job => job.Written).Append(NorwegianDay.Read(background?.Ajourfort)).Where(day => day <= today);
        var observation = new Observation<Arbeid>
        {
            ObservedOn = days.Max() ?? today,
            Evidence = background is null ? Evidence.Egenregistrert : OwnCodes.EvidenceOf(background.MeldtAv),
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new Arbeid { Occupations = [.. occupations] },
        };
        return new Mapped<Observation<Arbeid>>([observation], apart.ToImmutable()) { Withheld = withheld.ToImmutable() };
    }

    private static Job? Read(BackgroundRow row, DateOnly today, ImmutableArray<KeptApart>.Builder apart, WithheldNames withheld)
    {
        withheld.AddUnread("occupations[].", row.Unread, Known);
        if (OwnCodes.Styrk("yrkeskode", row.Yrkeskode, apart) is not { } styrk)
        {
            return null;
        }

        var tasks = (row.Arbeidsoppgaver ?? []).Select(code => OwnCodes.Task.Read(code, apart)).OfType<WorkTask>();
        return new Job(styrk, Months(row, today, apart), [.. tasks], NorwegianDay.Read(row.Registrert));
    }

    /// <summary>The job told of when registering, of the period that is open now; of a closed one the person is no jobseeker any more.</summary>
    private static Job? LastTold(
        FollowUpNow now,
        IReadOnlyList<JobseekerPeriod?> periods,
        IReadOnlyList<SnapshotAnswer?> snapshots,
        ImmutableArray<KeptApart>.Builder apart,
        WithheldNames withheld)
    {
        var open = periods.OfType<JobseekerPeriod>().Where(period => period.Avsluttet is null).Select(period => period.PeriodeId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var latest = snapshots.OfType<SnapshotAnswer>().Where(snapshot => snapshot.PeriodeId is { } id && open.Contains(id))
            .SelectMany(snapshot => snapshot.Hendelser ?? []).OfType<JobseekerEvent>().Where(one => (one.Type ?? one.EventType) is "OPPLYSNINGER_V4")
            .Where(one => now.MayTell(null, "metadata.tidspunkt", one.Metadata?.Tidspunkt, apart))
            .MaxBy(one => NorwegianDay.ReadInstant(one.Metadata?.Tidspunkt) ?? DateTimeOffset.MinValue);
        foreach (var situation in (latest?.Jobbsituasjon?.Beskrivelser ?? []).OfType<JobSituation>())
        {
            withheld.AddUnread("occupations[].", situation.Unread, Known);
            withheld.AddUnread("occupations[].", situation.Detaljer?.Unread, Known);
            if (OwnCodes.Styrk("detaljer.stilling_styrk08", situation.Detaljer?.StillingStyrk08, apart) is { } styrk)
            {
                return new Job(styrk, null, [], NorwegianDay.Read(latest!.Metadata?.Tidspunkt));
            }
        }

        return null;
    }

    private static Occupation Occupation(IGrouping<string, Job> jobs)
    {
        // One job of unknown length makes the whole unknown: no guess.
        int? months = jobs.All(job => job.Months is not null) ? jobs.Sum(job => job.Months!.Value) : null;
        return new Occupation
        {
            Styrk = jobs.Key,
            Years = months is { } known ? Math.Min(known / 12, MostYears) : null,
            Tasks = [.. jobs.SelectMany(job => job.Tasks).Distinct().Order()],
        };
    }

    private static int? Months(BackgroundRow row, DateOnly today, ImmutableArray<KeptApart>.Builder apart)
    {
        var (from, to) = (Month(row.Startmnd), row.Sluttmnd is null ? today : Month(row.Sluttmnd));
        if (from is not { } first || to is not { } last || last < first)
        {
            apart.Add(new KeptApart("startmnd", null));
            return null;
        }

        return Math.Min(((last.Year - first.Year) * 12) + last.Month - first.Month, MostYears * 12);
    }

    // Written both ways round in NAV's notes: 2015-03 and 03.2015.
    private static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM", "MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private sealed record Job(string Styrk, int? Months, ImmutableArray<WorkTask> Tasks, DateOnly? Written);
}
