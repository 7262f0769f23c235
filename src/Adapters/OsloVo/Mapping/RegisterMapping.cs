using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's registers → standing facts. A fact VO does not have, or says in a word that is on no list, is absent (promise 8).</summary>
internal static class RegisterMapping
{
    public static Mapped<RegisterChange> Map(ChangesAnswer answer)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        return new Mapped<RegisterChange>([.. (answer.Endringer ?? []).Select(row => Read(row, apart)).OfType<RegisterChange>()], apart.ToImmutable());
    }

    public static OwnPerson? Person(PupilRow? row) =>
        row is not null && Fodselsnummer.TryParse(row.Personnummer, out var number)
            ? new OwnPerson
            {
                Number = number,
                Name = $"{row.Fornavn} {row.Etternavn}".Trim(),
                FollowUps = [.. Places(row.Tilhorigheter, null).Select(place => new OwnFollowUp(place.Unit, place.Group, place.From, place.To))],
            }
            : null;

    public static OwnCaseworker Caseworker(EmployeeAnswer row) => new()
    {
        Units = Units(Texts(row.Skolesteder)),
        Groups = Texts(row.Klasser),
        // Only the word for "whole centre" widens; any other, or none, does not.
        FollowsGroupsOnly = row.Innsyn != "SKOLESTED",
        // A last day that cannot be read has passed.
        ValidTo = NorwegianDay.TryReadOpen(row.Sluttdato, out var last) ? last : DateOnly.MinValue,
    };

    private static RegisterChange? Read(ChangeRow? row, ImmutableArray<KeptApart>.Builder apart)
    {
        if (row?.Nokkel is not { Length: > 0 } key)
        {
            apart.Add(new KeptApart("endringer[].nøkkel", row?.Nokkel));
            return null;
        }

        switch (row.Gjelder)
        {
            case "SKOLESTED" when UnitId.TryParse(key, out _):
                return new RegisterChange.Unit(key, Now(row, OsloVoJson.Default.CentreRow) is { } centre ? Unit(key, centre) : null);
            case "TILSATT":
                return new RegisterChange.Caseworker(key, Now(row, OsloVoJson.Default.EmployeeAnswer) is { } employee ? Employee(key, employee, apart) : null);
            case "ELEV" when Fodselsnummer.TryParse(key, out _):
                return new RegisterChange.Participant(key, Now(row, OsloVoJson.Default.PupilRow) is { } pupil ? Pupil(key, pupil, apart) : null);
            default:
                apart.Add(new KeptApart("endringer[].gjelder", row.Gjelder));
                return null;
        }
    }

    private static T? Now<T>(ChangeRow row, JsonTypeInfo<T> type)
        where T : class
    {
        if (row.Na is not { ValueKind: not JsonValueKind.Null } now)
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

    private static UnitFact Unit(string key, CentreRow row) => new() { Unit = key, Name = row.Navn ?? key, Protected = row.Skjult ?? true };

    private static CaseworkerFact? Employee(string key, EmployeeAnswer row, ImmutableArray<KeptApart>.Builder apart) =>
        row.Stilling is not { Length: > 0 } post ? null : new CaseworkerFact
        {
            Employee = key,
            Role = post,
            Units = Units(Texts(row.Skolesteder)),
            Groups = Texts(row.Klasser),
            // Null is an agency that has none on record, which its contract allows: D08 then rests on what is declared. Written and unreadable ends the fact.
            Fodselsnummer = WrittenTies.Own("egetPersonnummer", row.EgetPersonnummer, apart),
            Conflicts = WrittenTies.Conflicts("inhabilFor[]", row.InhabilFor, apart),
            ValidTo = WrittenTies.AreReadable(row.EgetPersonnummer, row.InhabilFor) ? WrittenTies.End("sluttdato", row.Sluttdato, apart) : WrittenTies.Ended,
            Mandate = MandateFact.Of(row.VikariatStart, row.VikariatSlutt, row.VikariatArsak),
        };

    private static ParticipantFact Pupil(string key, PupilRow row, ImmutableArray<KeptApart>.Builder apart) => new()
    {
        Fodselsnummer = key,
        HistoricIds = [.. Texts(row.TidligereNumre).Where(number => Fodselsnummer.TryParse(number, out _))],
        Adult = row.FyltAtten,
        Alive = row.Lever,
        Guardian = row.HarVerge,
        Shielded = row.SperretForInnsyn,
        Protection = Protection(row.Adressevern, apart),
        FollowUps = row.Tilhorigheter is null ? null : [.. Places(row.Tilhorigheter, apart)],
    };

    private static string? Protection(string? word, ImmutableArray<KeptApart>.Builder apart)
    {
        switch (word)
        {
            case "INGEN":
                return "none";
            case "SKJULT":
                return "address";
            case null:
                return null;
            default:
                apart.Add(new KeptApart("adressevern", word));
                return null;
        }
    }

    private static IEnumerable<FollowUpFact> Places(IReadOnlyList<PlaceRow?>? rows, ImmutableArray<KeptApart>.Builder? apart)
    {
        foreach (var row in rows ?? [])
        {
            // A period whose end cannot be read is not an open one, and one that ends before it begins is none: the row is dropped.
            var isRead = NorwegianDay.TryReadOpen(row?.Avslutning, out var to);
            if (row is null || !UnitId.TryParse(row.Skolested, out var unit) || NorwegianDay.Read(row.Oppstart) is not { } from
                || !isRead || to < from)
            {
                apart?.Add(new KeptApart("tilhørigheter[]", null));
                continue;
            }

            yield return new FollowUpFact(unit.Value, row.Klasse, from, to);
        }
    }

    private static ImmutableArray<string> Units(ImmutableArray<string> texts) => [.. texts.Where(text => UnitId.TryParse(text, out _))];

    private static ImmutableArray<string> Texts(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
}
