using System.Collections.Immutable;
using System.Globalization;

namespace Navo.StandIns.People;

/// <summary>Makes up what NAV has noted of a person, from the person's own number: nobody else's data changes by it.</summary>
internal sealed class NavNotesMaker(string number, DateOnly today)
{
    private static readonly string[] Occupations = ["9112", "5131", "STYRK08-8322", "7115", "5223", "2341", "9334", "4110"];
    private static readonly string[] Duties = ["VASK", "KJOKKEN", "KELNER", "BUTIKK", "LAGERARBEID", "SJAFOR", "BYGGEPLASS", "FABRIKK", "BARN", "ELDRE", "SKOLE", "KONTORARBEID"];
    private static readonly string[] Wishes = ["LONNSARBEID", "EGET_FIRMA", "FAGUTDANNING", "GRUNNSKOLEOPPLARING", "VGS", "HOYSKOLE", "BEDRE_NORSK", "KORT_KURS"];
    private static readonly string[] Horizons = ["STRAKS", "HALVT_AR", "ETT_AR", "TRE_AR", "LENGER_FREM"];
    private static readonly string[] Steps = ["STILLINGSSOK", "UTPLASSERING", "KURSSTART", "NORSKPROVE", "INNSOK_SKOLE", "GODKJENNING", "KARRIERESENTER", "NY_SAMTALE"];
    private static readonly string[] Needs = ["STORRE_TEKST", "LYDSTOTTE", "KORTE_OKTER", "TRINNFRITT", "SKJERMET_ROM"];
    private static readonly string[] Manages = ["MOBIL", "SENDE_EPOST", "ELEKTRONISK_ID", "NETTSKJEMA", "VIDEOMOTE", "JOBBSOK_PAA_NETT", "NETTVETT", "DATAMASKIN"];
    private static readonly string[] Languages = ["SO", "TI", "ARA", "UK", "fa", "POL"];
    private static readonly string[] Situations = ["HAR_BLITT_SAGT_OPP", "ALDRI_HATT_JOBB", "DELTIDSJOBB_VIL_MER", "HAR_SAGT_OPP", "USIKKER_JOBBSITUASJON", "ANNET"];
    private static readonly string[] CardKinds = ["GRUPPEAMO", "ENKELAMO", "JOBBK", "ARBFORB", "AVKLARAG", "INDOPPFAG", "ARBRRHDAG", "VASV", "DIGIOPPARB", "NYTT_TILTAK"];
    private static readonly string[] CardPhases = ["FORSLAG", "PLANLAGT", "GJENNOMFORES", "FULLFORT", "AVBRUTT"];

    private readonly Draw _draw = new(ulong.Parse(number, CultureInfo.InvariantCulture) ^ 0x4E41564E4F544553UL);

    /// <summary>All there can be, and of each kind that may not be told one too.</summary>
    public NavNotes Complete(NavMeasureOnFile? measure) => new()
    {
        Jobs =
        [
            new NavJobOnFile("9112", today.AddYears(-9), today.AddYears(-5), ["VASK", "KJOKKEN"], IsOldWriting: false, today.AddDays(-90)),
            new NavJobOnFile("STYRK08-5131", today.AddYears(-4), today.AddYears(-2), ["KELNER", "BUTIKK"], IsOldWriting: true, today.AddDays(-90)),
        ],
        Jobseeker = new NavJobseekerOnFile(_draw.Uuid(), today.AddDays(-200), null, "HAR_BLITT_SAGT_OPP", "5223"),
        Digital = new NavDigitalOnFile([3, 4, 2, 3, 1], ["MOBIL", "SENDE_EPOST", "ELEKTRONISK_ID", "NETTSKJEMA", "NETTVETT"], today.AddDays(-60)),
        Wishes = new NavWishesOnFile("LONNSARBEID", "5223", "HALVT_AR", "UTPLASSERING", today.AddDays(-30), "BRUKER"),
        Contact = new NavContactOnFile(IsActive: true, IsReserved: false, "nb", Mobile(), today.AddDays(-120)),
        Talk = new NavTalkOnFile("SO", "JA", "SKJERMTOLK", "SO", today.AddDays(-30)),
        Needs = [new NavNeedOnFile("STORRE_TEKST", today.AddDays(-30), "BRUKER"), new NavNeedOnFile("KORTE_OKTER", today.AddDays(-30), "BRUKER")],
        Cards =
        [
            // The measure again, as a card; one that reveals health; one that was thrown away.
            .. measure is null ? [] : (NavCardOnFile[])[new NavCardOnFile(_draw.Uuid(), measure.Kind, "GJENNOMFORES", measure.Start, IsDiscarded: false)],
            new NavCardOnFile(_draw.Uuid(), "ARBRRHDAG", "PLANLAGT", today.AddDays(20), IsDiscarded: false),
            new NavCardOnFile(_draw.Uuid(), "JOBBK", "PLANLAGT", today.AddDays(10), IsDiscarded: true),
        ],
    };

    /// <summary>As notes are: much about some, hardly anything about others, now and then a code nobody knows.</summary>
    public NavNotes Ordinary() => new()
    {
        Jobs = [.. Enumerable.Range(0, _draw.Below(4)).Select(_ => Job())],
        Jobseeker = _draw.Below(2) == 0 ? null : new NavJobseekerOnFile(
            _draw.Uuid(), today.AddDays(-_draw.Between(30, 600)), _draw.Below(4) == 0 ? today.AddDays(-_draw.Between(1, 29)) : null, _draw.Of(Situations), _draw.Below(3) == 0 ? null : _draw.Of(Occupations)),
        Digital = _draw.Below(3) == 0 ? null : new NavDigitalOnFile(
            [.. Enumerable.Range(0, 5).Select(_ => _draw.Below(4) == 0 ? (int?)null : _draw.Below(9))], [.. Manages.Where(_ => _draw.Below(2) == 0)], today.AddDays(-_draw.Between(5, 700))),
        Wishes = _draw.Below(3) == 0 ? null : new NavWishesOnFile(
            _draw.Below(12) == 0 ? "DROMMEJOBB" : _draw.Of(Wishes), _draw.Below(2) == 0 ? null : _draw.Of(Occupations), _draw.Below(3) == 0 ? null : _draw.Of(Horizons),
            _draw.Below(2) == 0 ? null : _draw.Of(Steps), today.AddDays(-_draw.Between(5, 500)), _draw.Below(2) == 0 ? "BRUKER" : "VEILEDER"),
        Contact = _draw.Below(5) == 0 ? null : new NavContactOnFile(
            IsActive: _draw.Below(8) != 0, IsReserved: _draw.Below(10) == 0, _draw.Below(6) == 0 ? "en" : "nb", _draw.Below(6) == 0 ? null : Mobile(), today.AddDays(-_draw.Between(5, 900))),
        Talk = _draw.Below(2) == 0 ? null : new NavTalkOnFile(
            _draw.Below(4) == 0 ? null : _draw.Of(Languages), _draw.Of(["JA", "NEI", "UAVKLART"]), _draw.Of(["FREMMOTE", "TELEFONTOLK", "SKJERMTOLK"]),
            _draw.Below(2) == 0 ? null : _draw.Of(Languages), today.AddDays(-_draw.Between(5, 400))),
        Needs = [.. Needs.Where(_ => _draw.Below(5) == 0).Select(code => new NavNeedOnFile(code, today.AddDays(-_draw.Between(5, 300)), _draw.Below(2) == 0 ? "BRUKER" : "VEILEDER"))],
        Cards = [.. Enumerable.Range(0, _draw.Below(3)).Select(_ => new NavCardOnFile(_draw.Uuid(), _draw.Of(CardKinds), _draw.Of(CardPhases), today.AddDays(_draw.Between(-200, 40)), _draw.Below(6) == 0))],
    };

    /// <summary>As decisions are: most current, some of an earlier follow-up, some left in Arena, where only the goal of before stands.</summary>
    public static NavDecision Decision(string number, NavFile file)
    {
        var draw = new Draw(ulong.Parse(number, CultureInfo.InvariantCulture));
        var start = file.Facts.Affiliations is [var place, ..] ? place.From : file.Decision.Taken;
        return draw.Below(6) switch
        {
            0 => file.Decision with { Taken = start.AddDays(-draw.Between(5, 700)) },
            1 => file.Decision with { Taken = start.AddDays(-draw.Between(0, 6)), IsFromArena = true, Goal = "OKE_DELTAKELSE" },
            2 => file.Decision with { Taken = start.AddDays(1), Goal = null },
            _ => file.Decision with { Taken = start.AddDays(draw.Between(1, 20)) },
        };
    }

    private NavJobOnFile Job()
    {
        var start = today.AddDays(-_draw.Between(400, 7000));
        var end = _draw.Below(6) == 0 ? (DateOnly?)null : start.AddDays(_draw.Between(60, 380));
        ImmutableArray<string> duties = [.. Duties.Where(_ => _draw.Below(4) == 0)];

        // A seven-digit code is of the list before STYRK-08.
        return new NavJobOnFile(_draw.Below(10) == 0 ? "7115104" : _draw.Of(Occupations), start, end, duties, IsOldWriting: _draw.Below(3) == 0, today.AddDays(-_draw.Between(5, 800)));
    }

    // No Norwegian number of eight digits begins with a zero: none of these can be anybody's.
    private string Mobile() => _draw.Of(["+47 ", "0047 ", "+47-"]) + string.Create(CultureInfo.InvariantCulture, $"0000{_draw.Below(10_000):D4}");
}
