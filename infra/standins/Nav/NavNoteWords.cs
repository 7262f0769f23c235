using System.Globalization;
using System.Text.Json.Nodes;
using Navo.StandIns.People;

namespace Navo.StandIns.Nav;

/// <summary>NAV's notes in NAV's words: the public shapes of the jobseeker register, the contact register, PDL and the cards, and a shape of our own for the rest (docs/spec/nav.md).</summary>
internal static class NavNoteWords
{
    private static readonly string[] Areas = ["digital.omrade1", "digital.omrade2", "digital.omrade3", "digital.omrade4", "digital.omrade5"];

    public static JsonObject Background(NavNotes notes) => new()
    {
        ["yrkesbakgrunn"] = new JsonArray([.. notes.Jobs.Select(job => new JsonObject
        {
            ["yrkeskode"] = job.Occupation,
            ["startmnd"] = Month(job.Start, job.IsOldWriting),
            ["sluttmnd"] = job.End is { } end ? Month(end, job.IsOldWriting) : null,
            ["arbeidsoppgaver"] = Texts(job.Duties),
            ["arbeidsgivernavn"] = "Påfunnet Bedrift AS",
            ["land"] = "XUK",
            ["sluttaarsak"] = "NEDBEMANNING",
            ["referanseperson"] = "Ikke oppgi",
            ["registrert"] = Day(job.Noted),
            ["sperretTilEnhet"] = null,
        })]),
        ["ytelse"] = "DAGP",
        ["ajourfort"] = notes.Jobs.IsEmpty ? null : Day(notes.Jobs.Max(job => job.Noted)),
        ["meldtAv"] = "VEILEDER",
    };

    public static JsonArray Periods(NavNotes notes) => notes.Jobseeker is not { } one ? [] : new JsonArray(new JsonObject
    {
        ["periodeId"] = one.Period.ToString("D"),
        ["startet"] = NavWords.Instant(one.Start),
        ["avsluttet"] = one.End is { } end ? NavWords.Instant(end) : null,
    });

    public static JsonArray Snapshot(NavNotes notes) => notes.Jobseeker is not { } one ? [] : new JsonArray(new JsonObject
    {
        ["periodeId"] = one.Period.ToString("D"),
        ["hendelser"] = new JsonArray(
            Event("PERIODE_STARTET_V1", one.Start),
            Told(one),
            With(Event("PROFILERING_V1", one.Start), "profilertTil", "ANTATT_BEHOV_FOR_VEILEDNING"),
            Event("BEKREFTELSE_V1", one.Start.AddDays(14))),
    });

    public static JsonObject Mapping(NavDigitalOnFile digital, string actor) => new()
    {
        ["tidspunkt"] = NavWords.Instant(digital.Answered),
        ["aktorId"] = actor,
        ["oppsummering"] = "Fritekst som aldri skal ut av NAV.",
        ["raad"] = new JsonArray(),
        ["kulepunkter"] = new JsonArray(),
        ["besvarelse"] = new JsonArray(
        [
            .. digital.Areas.Select((score, area) => Reply(Areas[area], score is { } level ? ["NIVA_" + level.ToString(CultureInfo.InvariantCulture)] : [])),
            Reply("digital.mestrer", [.. digital.Manages]),
            Reply("digital.rammeverk", ["DIGCOMP_2_2"]),
            Reply("digital.utstyr", ["SMARTTELEFON"]),
            Reply("digital.bankid", ["JA"]),
        ]),
    };

    public static JsonObject Wishes(NavWishesOnFile wishes) => new()
    {
        ["onskemaal"] = wishes.Wish,
        ["onsketYrkeskode"] = wishes.Occupation,
        ["horisont"] = wishes.Horizon,
        ["avtaltSkritt"] = wishes.Step,
        ["hindringer"] = new JsonArray("BARNEPASS_MANGLER"),
        ["fritekst"] = "Fritekst som aldri skal ut av NAV.",
        ["ajourfort"] = Day(wishes.Noted),
        ["meldtAv"] = wishes.ToldBy,
        ["sperretTilEnhet"] = null,
    };

    public static JsonObject Needs(NavNotes notes) => new()
    {
        ["hjelpebehov"] = new JsonArray([.. notes.Needs.Select(need => new JsonObject
        {
            ["behovskode"] = need.Code,
            ["notert"] = Day(need.Noted),
            ["meldtAv"] = need.ToldBy,
            ["diagnosetekst"] = "Skal aldri ut av NAV.",
            ["vedleggId"] = null,
            ["sperretTilEnhet"] = null,
        })]),
    };

    public static JsonObject Contact(NavContactOnFile contact, string number) => new()
    {
        ["personident"] = number,
        ["aktiv"] = contact.IsActive,
        ["kanVarsles"] = contact is { IsActive: true, IsReserved: false },
        ["reservert"] = contact.IsReserved,
        ["spraak"] = contact.Language,
        ["mobiltelefonnummer"] = contact.Mobile,
        ["mobiltelefonnummerOppdatert"] = NavWords.Instant(contact.Updated),
        ["epostadresse"] = "ingen@example.org",
        ["epostadresseOppdatert"] = NavWords.Instant(contact.Updated),
    };

    public static JsonObject Interpreter(NavTalkOnFile? talk) => new()
    {
        ["tilrettelagtKommunikasjon"] = talk?.RegisterLanguage is { } language
            ? new JsonArray(new JsonObject { ["talespraaktolk"] = new JsonObject { ["spraak"] = language } })
            : [],
    };

    public static JsonObject Talk(NavTalkOnFile talk) => new()
    {
        ["samtalesprak"] = talk.Language,
        ["tolkebehov"] = talk.Interpreter,
        ["tolkeform"] = talk.Form,
        ["tolkenavn"] = "Ikke oppgi",
        ["notert"] = Day(talk.Noted),
        ["sperretTilEnhet"] = null,
    };

    public static JsonArray Cards(NavNotes notes, string number) =>
        new([.. notes.Cards.Select(card => Card(card, number)), .. notes.Cards.Where(card => card.IsDiscarded).Select(card => new JsonObject
        {
            ["messageId"] = card.Id.ToString("D"),
            ["actionType"] = "KASSER_AKTIVITET",
            ["aktivitetsId"] = card.Id.ToString("D"),
            ["sendt"] = NavWords.Instant(card.Start.AddDays(-1)),
        })]);

    private static JsonObject Card(NavCardOnFile card, string number) => new()
    {
        ["messageId"] = card.Id.ToString("D"),
        ["source"] = "ARENA_TILTAK_AKTIVITET_ACL",
        ["actionType"] = "UPSERT_AKTIVITETSKORT_V1",
        ["sendt"] = NavWords.Instant(card.Start.AddDays(-7)),
        ["aktivitetskortType"] = card.Kind,
        ["aktivitetskort"] = new JsonObject
        {
            ["id"] = card.Id.ToString("D"),
            ["personIdent"] = number,
            ["tittel"] = "Egen tittel",
            ["beskrivelse"] = "Fritekst som aldri skal ut av NAV.",
            ["aktivitetStatus"] = card.Phase,
            ["startDato"] = Day(card.Start),
            ["sluttDato"] = Day(card.Start.AddDays(90)),
            ["endretAv"] = new JsonObject { ["ident"] = "TILTAKSADMIN", ["identType"] = "SYSTEM" },
            ["endretTidspunkt"] = NavWords.Instant(card.Start.AddDays(-7)),
            ["avtaltMedNav"] = true,
            ["detaljer"] = new JsonArray(),
            ["etiketter"] = new JsonArray(),
        },
    };

    private static JsonObject Told(NavJobseekerOnFile one)
    {
        var told = Event("OPPLYSNINGER_V4", one.Start);
        told["utdanning"] = new JsonObject { ["nus"] = "3", ["bestaatt"] = "JA", ["godkjent"] = "VET_IKKE" };
        told["helse"] = new JsonObject { ["helsetilstandHindrerArbeid"] = "NEI" };
        told["jobbsituasjon"] = new JsonObject
        {
            ["beskrivelser"] = new JsonArray(new JsonObject
            {
                ["beskrivelse"] = one.Situation,
                ["detaljer"] = one.LastOccupation is { } occupation ? new JsonObject { ["stilling_styrk08"] = occupation, ["prosent"] = "100" } : new JsonObject(),
            }),
        };
        return told;
    }

    // The register's discriminator is "type"; see infra/standins/README.md.
    private static JsonObject Event(string kind, DateOnly day) => new()
    {
        ["hendelseType"] = kind,
        ["metadata"] = new JsonObject
        {
            ["tidspunkt"] = NavWords.Instant(day),
            ["utfoertAv"] = new JsonObject { ["sikkerhetsnivaa"] = "idporten-loa-high" },
            ["aarsak"] = "Registrert av brukeren",
        },
    };

    private static JsonObject With(JsonObject node, string member, string value)
    {
        node[member] = value;
        return node;
    }

    private static JsonObject Reply(string key, string[] choices) => new()
    {
        ["sporsmalKey"] = key,
        ["sporsmal"] = "Spørsmålet slik det ble vist.",
        ["svarAlternativ"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["svarKey"] = choice, ["svar"] = "Svaret slik det ble vist." })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day, bool isOldWriting) => day.ToString(isOldWriting ? "MM.yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
}
