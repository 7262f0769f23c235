using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's registers → standing facts. A fact NAV does not have, or says in a word that is on no list, is absent (promise 8).</summary>
internal static class RegisterMapping
{
    public static Mapped<RegisterChange> Map(EventsAnswer answer)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        return new Mapped<RegisterChange>([.. (answer.Hendelser ?? []).Select(row => Read(row, apart)).OfType<RegisterChange>()], apart.ToImmutable());
    }

    public static OwnPerson? Person(PersonRow? row) =>
        row is not null && Fodselsnummer.TryParse(row.Ident, out var number)
            ? new OwnPerson
            {
                Number = number,
                Name = $"{row.Fornavn} {row.Etternavn}".Trim(),
                FollowUps = [.. Places(row.Oppfolging, null).Select(place => new OwnFollowUp(place.Unit, place.Group, place.From, place.To))],
            }
            : null;

    public static OwnCaseworker Caseworker(EmployeeAnswer row) => new()
    {
        Units = Units(Texts(row.Enheter)),
        Groups = [],
        FollowsGroupsOnly = false,
        // A last day that cannot be read has passed.
        ValidTo = NorwegianDay.TryReadOpen(row.Sluttdato, out var last) ? last : DateOnly.MinValue,
    };

    private static RegisterChange? Read(EventRow? row, ImmutableArray<KeptApart>.Builder apart)
    {
        if (row?.Nokkel is not { Length: > 0 } key)
        {
            apart.Add(new KeptApart("hendelser[].nokkel", row?.Nokkel));
            return null;
        }

        switch (row.Hendelsestype)
        {
            case "ENHET" when UnitId.TryParse(key, out _):
                return new RegisterChange.Unit(key, Now(row, NavJson.Default.OfficeRow) is { } office ? Unit(key, office) : null);
            case "ANSATT":
                return new RegisterChange.Caseworker(key, Now(row, NavJson.Default.EmployeeAnswer) is { } employee ? Employee(key, employee, apart) : null);
            case "BRUKER" when Fodselsnummer.TryParse(key, out _):
                return new RegisterChange.Participant(key, Now(row, NavJson.Default.PersonRow) is { } person ? Participant(key, person, apart) : null);
            default:
                apart.Add(new KeptApart("hendelser[].hendelsestype", row.Hendelsestype));
                return null;
        }
    }

    private static T? Now<T>(EventRow row, JsonTypeInfo<T> type)
        where T : class
    {
        if (row.Innhold is not { ValueKind: not JsonValueKind.Null } now)
        {
            return null;
        }

        try
        {
            return now.Deserialize(type);
        }
        catch (JsonException fault)
        {
            // Half a register would drop protection markers without a word: the whole answer is unusable.
            throw new SourceFaultException(SourceFault.Garbled, new InvalidDataException(fault.GetType().Name));
        }
    }

    private static UnitFact Unit(string key, OfficeRow row) => new() { Unit = key, Name = row.Navn ?? key, Protected = row.SkjermetEnhet ?? true };

    private static CaseworkerFact? Employee(string key, EmployeeAnswer row, ImmutableArray<KeptApart>.Builder apart) =>
        row.Rolle is not { Length: > 0 } role ? null : new CaseworkerFact
        {
            Employee = key,
            Role = role,
            Side = row.Eierside,
            Units = Units(Texts(row.Enheter)),
            Groups = [],
            // Null is an agency that has none on record, which its contract allows: D08 then rests on what is declared. Written and unreadable ends the fact.
            Fodselsnummer = WrittenTies.Own("egetFodselsnummer", row.EgetFodselsnummer, apart),
            Conflicts = WrittenTies.Conflicts("inhabilOverfor[]", row.InhabilOverfor, apart),
            ValidTo = WrittenTies.AreReadable(row.EgetFodselsnummer, row.InhabilOverfor) ? WrittenTies.End("sluttdato", row.Sluttdato, apart) : WrittenTies.Ended,
            Mandate = MandateFact.Of(row.VikarFom, row.VikarTom, row.VikarGrunn),
        };

    private static ParticipantFact Participant(string key, PersonRow row, ImmutableArray<KeptApart>.Builder apart) => new()
    {
        Fodselsnummer = key,
        HistoricIds = [.. Texts(row.Identhistorikk).Where(number => Fodselsnummer.TryParse(number, out _))],
        Adult = row.ErMyndig,
        Alive = row.ErDoed is { } dead ? !dead : null,
        Guardian = row.HarVergemaal,
        Shielded = row.ErSkjermet,
        Protection = Protection(row.Adressebeskyttelse, apart),
        FollowUps = row.Oppfolging is null ? null : [.. Places(row.Oppfolging, apart)],
    };

    /// <summary>PDL may answer a list: the strictest counts. A word on no list is no answer, so the fact is absent.</summary>
    private static string? Protection(IReadOnlyList<AddressProtection?>? rows, ImmutableArray<KeptApart>.Builder apart)
    {
        var words = rows?.Select(row => row?.Gradering).ToList();
        if (words is null)
        {
            return null;
        }

        if (words.Exists(word => word is "STRENGT_FORTROLIG" or "STRENGT_FORTROLIG_UTLAND" or "FORTROLIG"))
        {
            return "address";
        }

        if (words.TrueForAll(word => word is "UGRADERT"))
        {
            return "none";
        }

        apart.Add(new KeptApart("adressebeskyttelse[].gradering", null));
        return null;
    }

    private static IEnumerable<FollowUpFact> Places(IReadOnlyList<PlaceRow?>? rows, ImmutableArray<KeptApart>.Builder? apart)
    {
        foreach (var row in rows ?? [])
        {
            // A period whose end cannot be read is not an open one, and one that ends before it begins is none: the row is dropped.
            var isRead = NorwegianDay.TryReadOpen(row?.Sluttdato, out var to);
            if (row is null || !UnitId.TryParse(row.EnhetId, out var unit) || NorwegianDay.Read(row.Startdato) is not { } from
                || !isRead || to < from)
            {
                apart?.Add(new KeptApart("oppfolging[]", null));
                continue;
            }

            yield return new FollowUpFact(unit.Value, null, from, to);
        }
    }

    private static ImmutableArray<string> Units(ImmutableArray<string> texts) => [.. texts.Where(text => UnitId.TryParse(text, out _))];

    private static ImmutableArray<string> Texts(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
}
