using System.Globalization;
using System.Text.Json.Nodes;
using Navo.StandIns.People;
using Navo.StandIns.Registers;

namespace Navo.StandIns.Nav;

/// <summary>What is on file, in NAV's own words.</summary>
internal static class NavWords
{
    public static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T08:00:00+01:00";

    public static JsonObject FollowUp(Person person, AgencyFacts facts, Town town)
    {
        var places = facts.Affiliations ?? [];
        var now = places.FirstOrDefault(place => place.To is null || place.To >= town.Today);
        var file = person.Nav!;
        return new JsonObject
        {
            ["oppfolgingsEnhet"] = new JsonObject
            {
                ["enhet"] = now is null ? null : new JsonObject { ["id"] = now.Unit, ["navn"] = town.Nav.FindUnit(now.Unit)?.Name },
            },
            ["oppfolging"] = new JsonObject { ["erUnderOppfolging"] = now is not null },
            ["brukerStatus"] = new JsonObject { ["programdeltakelse"] = file.Programme, ["manuell"] = false },
            ["oppfolgingsPerioder"] = new JsonArray([.. places.Select(place => Period(place, file, town.Today))]),
        };
    }

    /// <summary>Of one NAV does not follow: the office is null inside its object.</summary>
    public static JsonObject NoFollowUp() => new()
    {
        ["oppfolgingsEnhet"] = new JsonObject { ["enhet"] = null },
        ["oppfolging"] = new JsonObject { ["erUnderOppfolging"] = false },
        ["brukerStatus"] = null,
        ["oppfolgingsPerioder"] = new JsonArray(),
    };

    public static JsonNode Activity(NavActivityOnFile activity, Guid period) => new JsonObject
    {
        ["aktivitet_id"] = activity.Id.ToString("D"),
        ["aktivitet_type"] = activity.Kind,
        ["oppfolgingsperiode_id"] = period.ToString("D"),
        ["tittel"] = activity.Title,
        ["beskrivelse"] = activity.Text,
        ["aktivitetStatus"] = activity.Phase,
        ["avtalt_med_nav"] = activity.Agreed,
        ["fra_dato"] = Instant(activity.Start),
        ["til_dato"] = activity.End is { } end ? Instant(end) : null,
        ["opprettet_dato"] = Instant(activity.Created),
        ["endret_dato"] = Instant(activity.Created.AddDays(1)),
        ["endret_av"] = "NAV",
        ["kontorsperre_enhet_id"] = activity.LockedTo,
    };

    public static JsonNode Measure(NavMeasureOnFile measure) => new JsonObject
    {
        ["tiltakstype"] = new JsonObject { ["tiltakskode"] = measure.Kind },
        ["deltakerstatus"] = new JsonObject { ["kode"] = measure.Phase },
        ["arrangornavn"] = measure.Organiser,
        ["startdato"] = Day(measure.Start),
        ["sluttdato"] = measure.End is { } end ? Day(end) : null,
        ["kontorsperre_enhet_id"] = measure.LockedTo,
    };

    public static JsonObject Identities(Person person) => new()
    {
        ["identer"] = new JsonArray(
        [
            Identity(person.Number, "FOLKEREGISTERIDENT", former: false),
            Identity(person.ActorId, "AKTORID", former: false),
            .. person.FormerNumbers.Select(number => Identity(number, "FOLKEREGISTERIDENT", former: true)),
        ]),
    };

    public static JsonNode Person(Person person, AgencyFacts facts) => new JsonObject
    {
        ["ident"] = person.Number,
        ["fornavn"] = person.GivenName,
        ["etternavn"] = person.FamilyName,
        ["oppfolging"] = Places(facts),
    };

    public static JsonObject Employee(Employee employee) => new()
    {
        ["navIdent"] = employee.Id,
        ["rolle"] = employee.Role,
        ["eierside"] = employee.Side,
        ["enheter"] = new JsonArray([.. employee.Units.Select(unit => JsonValue.Create(unit))]),
        ["egetFodselsnummer"] = employee.Number,
        ["inhabilOverfor"] = new JsonArray([.. employee.Conflicts.Select(number => JsonValue.Create(number))]),
        ["sluttdato"] = employee.ValidTo is { } end ? Day(end) : null,
        ["vikarFom"] = employee.Substitute is { } first ? Day(first.From) : null,
        ["vikarTom"] = employee.Substitute is { } last ? Day(last.To) : null,
        ["vikarGrunn"] = employee.Substitute?.Reason,
    };

    public static JsonNode Event(RegisterChange change)
    {
        var node = new JsonObject
        {
            ["lopenummer"] = change.Number,
            ["hendelsestype"] = change.Kind switch { ChangeKind.Unit => "ENHET", ChangeKind.Employee => "ANSATT", _ => "BRUKER" },
            ["nokkel"] = change.Key,
        };
        node["innhold"] = change switch
        {
            { Unit: { } unit } => new JsonObject { ["enhetId"] = unit.Id, ["navn"] = unit.Name, ["skjermetEnhet"] = unit.Protected },
            { Employee: { } employee } => Employee(employee),
            { Person: { } entry } => Standing(entry.Person, entry.Facts),
            _ => null,
        };
        return node;
    }

    private static JsonObject Standing(Person person, AgencyFacts facts)
    {
        var node = new JsonObject
        {
            ["ident"] = person.Number,
            ["identhistorikk"] = new JsonArray([.. person.FormerNumbers.Select(number => JsonValue.Create(number))]),
        };
        Put(node, "erMyndig", facts.Adult);
        Put(node, "erDoed", facts.Alive is { } alive ? !alive : null);
        Put(node, "harVergemaal", facts.Guardian);
        Put(node, "erSkjermet", facts.Shielded);
        if (facts.Protection is { } protection)
        {
            node["adressebeskyttelse"] = new JsonArray(new JsonObject { ["gradering"] = protection == "none" ? "UGRADERT" : "STRENGT_FORTROLIG" });
        }

        if (facts.Affiliations is not null)
        {
            node["oppfolging"] = Places(facts);
        }

        return node;
    }

    private static JsonArray Places(AgencyFacts facts) => new([.. (facts.Affiliations ?? []).Select(place => new JsonObject
    {
        ["enhetId"] = place.Unit,
        ["startdato"] = Day(place.From),
        ["sluttdato"] = place.To is { } end ? Day(end) : null,
    })]);

    private static JsonObject Period(Affiliation place, NavFile file, DateOnly today) => new()
    {
        ["id"] = file.PeriodId.ToString("D"),
        ["startTidspunkt"] = Instant(place.From),
        ["sluttTidspunkt"] = place.To is { } end && end < today ? Instant(end) : null,
        ["startetBegrunnelse"] = "ARBEIDSSOKER",
        ["kvpPerioder"] = file.Kvp is { } kvp
            ? new JsonArray(new JsonObject { ["enhet"] = place.Unit, ["opprettetDato"] = Instant(kvp.From), ["avsluttetDato"] = Instant(kvp.To) })
            : [],
    };

    private static JsonObject Identity(string ident, string family, bool former) =>
        new() { ["ident"] = ident, ["gruppe"] = family, ["historisk"] = former };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Put(JsonObject node, string member, bool? value)
    {
        if (value is { } known)
        {
            node[member] = known;
        }
    }
}
