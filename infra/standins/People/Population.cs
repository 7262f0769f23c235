using System.Collections.Immutable;
using System.Globalization;
using Navo.StandIns.Seeds;

namespace Navo.StandIns.People;

/// <summary>
/// The made-up population: the seed's named people with complete files, and a fixed number of others with the
/// imperfections that policy asks for. The same seed and the same day give the same people.
/// </summary>
internal sealed class Population
{
    /// <summary>People made up beside the named ones.</summary>
    public const int Others = 240;

    private const ulong FixedSeed = 20260817;

    private static readonly string[] GivenNames =
        ["Abel", "Biniam", "Celeste", "Daria", "Ebba", "Farah", "Goran", "Hodan", "Ilir", "Jamila", "Kibrom", "Leyla", "Mikkel", "Nasrin", "Oksana", "Petter"];

    private static readonly string[] FamilyNames =
        ["Liksomsen", "Påfunnvik", "Øvingstad", "Skyggelund", "Utenfor", "Tenktland", "Attrapp", "Modellsen", "Skisseby", "Kulissevold", "Fiktdal", "Statistad"];

    private readonly Draw _draw = new(FixedSeed);
    private readonly SyntheticNumber _numbers;
    private readonly NavFileMaker _nav;
    private readonly VoFileMaker _vo;
    private readonly DateOnly _today;
    private readonly Seed _seed;
    private readonly ImmutableArray<SeedUnit> _offices;
    private readonly ImmutableArray<SeedUnit> _protectedOffices;
    private readonly ImmutableArray<SeedUnit> _centres;

    private Population(Seed seed, DateOnly today)
    {
        _seed = seed;
        _today = today;
        _numbers = new SyntheticNumber(_draw);
        _nav = new NavFileMaker(_draw, today);
        _vo = new VoFileMaker(_draw, today);
        _offices = [.. seed.UnitsOf(Agencies.Nav).Where(unit => !unit.Protected)];
        _protectedOffices = [.. seed.UnitsOf(Agencies.Nav).Where(unit => unit.Protected)];
        _centres = [.. seed.UnitsOf(Agencies.OsloVo).Where(unit => !unit.Protected)];
    }

    public static ImmutableArray<Person> Make(Seed seed, DateOnly today)
    {
        var population = new Population(seed, today);
        var named = seed.Participants.Select(population.Named).ToImmutableArray();
        var kinds = population.Kinds();
        return [.. named, .. kinds.Select((kind, index) => population.Other(index, kind))];
    }

    /// <summary>The classes a centre is known to have: the seed's, or one made up from the centre's own id.</summary>
    public static ImmutableArray<string> GroupsOf(Seed seed, string centre)
    {
        var known = seed.Staff.Where(person => person.Units.Contains(centre)).SelectMany(person => person.Groups)
            .Concat(seed.Participants.Where(person => person.OsloVo?.Unit == centre).Select(person => person.OsloVo!.Group).OfType<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var own = centre.ToUpperInvariant() + "-1";
        return known.IsEmpty ? [own] : [.. known, own];
    }

    private Person Named(SeedParticipant seed)
    {
        _numbers.Reserve(seed.Fodselsnummer);
        var cut = seed.Name.LastIndexOf(' ');
        return new Person
        {
            Number = seed.Fodselsnummer,
            ActorId = ActorId(),
            User = seed.User,
            GivenName = cut < 0 ? seed.Name : seed.Name[..cut],
            FamilyName = cut < 0 ? "" : seed.Name[(cut + 1)..],
            Imperfection = Imperfection.None,
            Nav = seed.Nav is { } office ? Noted(seed.Fodselsnummer, _nav.Complete(office.Unit, Facts([Place(office.Unit, null)]) with { Protection = seed.Protection })) : null,
            OsloVo = seed.OsloVo is { } centre
                ? _vo.Complete(centre.Unit, centre.Group, Facts([Place(centre.Unit, centre.Group)]) with { Protection = seed.Protection })
                : null,
        };
    }

    private Person Other(int index, Imperfection kind)
    {
        var office = kind is Imperfection.ProtectedUnit ? _protectedOffices[0] : _offices[index % _offices.Length];
        var facts = Facts([Place(office.Id, null)]) with
        {
            Adult = kind is not Imperfection.Child,
            Alive = kind is not Imperfection.Dead,
            Guardian = kind is Imperfection.Guardian,
        };
        var number = _numbers.Next(child: kind is Imperfection.Child);
        return new Person
        {
            Number = number,
            FormerNumbers = kind is Imperfection.FormerDNumber ? [_numbers.Next(dNumber: true)] : [],
            ActorId = ActorId(),
            GivenName = _draw.Of(GivenNames),
            FamilyName = _draw.Of(FamilyNames),
            Imperfection = kind,
            Nav = (kind is Imperfection.Kvp ? _nav.WithKvp(office.Id, facts) : _nav.Ordinary(facts)) is var file
                ? file with { Notes = new NavNotesMaker(number, _today).Ordinary(), Decision = NavNotesMaker.Decision(number, file) }
                : null,
            OsloVo = kind is Imperfection.UnknownToVo ? null : AtVo(index, kind, facts),
        };
    }

    /// <summary>All there can be, and a decision that is current.</summary>
    private NavFile Noted(string number, NavFile file) => file with
    {
        Notes = new NavNotesMaker(number, _today).Complete(file.Measures.IsEmpty ? null : file.Measures[0]),
        Decision = file.Decision with { Taken = (file.Facts.Affiliations is [var place, ..] ? place.From : _today).AddDays(10) },
    };

    private VoFile AtVo(int index, Imperfection kind, AgencyFacts facts)
    {
        var centre = _centres[index % _centres.Length];
        var groups = GroupsOf(_seed, centre.Id);
        var places = new List<Affiliation> { Place(centre.Id, groups[_draw.Below(groups.Length)]) };
        if (kind is Imperfection.TwoCentres && _centres.Length > 1)
        {
            var second = _centres[(index + 1) % _centres.Length];
            places.Add(Place(second.Id, GroupsOf(_seed, second.Id)[0]));
        }

        return _vo.Ordinary([.. places], facts with { Affiliations = [.. places] }, kind);
    }

    /// <summary>Who has which imperfection: policy's proportions of all the made-up people, at places drawn from the fixed seed.</summary>
    private Imperfection[] Kinds()
    {
        var kinds = new Imperfection[Others];
        var order = _draw.Shuffled(Others);
        var next = 0;
        void Give(Imperfection kind, int count)
        {
            for (; count > 0; count--)
            {
                kinds[order[next++]] = kind;
            }
        }

        Give(Imperfection.NoLevel, Others * 30 / 100);
        Give(Imperfection.OldLevels, Others * 20 / 100);
        Give(Imperfection.Contradictory, Others * 10 / 100);
        Give(Imperfection.TwoCentres, Others * 5 / 100);
        Give(Imperfection.UnknownToVo, Others * 5 / 100);
        Give(Imperfection.FormerDNumber, 1);
        Give(Imperfection.Dead, 1);
        Give(Imperfection.Child, 1);
        Give(Imperfection.Guardian, 1);
        Give(Imperfection.Kvp, 1);
        Give(Imperfection.ProtectedUnit, _protectedOffices.IsEmpty ? 0 : 2);
        return kinds;
    }

    private string ActorId()
    {
        var high = _draw.Below(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var low = _draw.Below(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        return "2" + high + low;
    }

    private Affiliation Place(string unit, string? group) => new(unit, group, _today.AddDays(-_draw.Between(30, 400)), null);

    private static AgencyFacts Facts(ImmutableArray<Affiliation> places) => new() { Affiliations = places };
}
