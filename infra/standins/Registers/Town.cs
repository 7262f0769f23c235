using Navo.StandIns.People;
using Navo.StandIns.Seeds;

namespace Navo.StandIns.Registers;

/// <summary>The whole made-up town: the people, and each agency's registers of them. Changes live in memory only.</summary>
internal sealed class Town(StandInOptions options, TimeProvider clock)
{
    private const int FirstYearOfNew = 40;

    private readonly Seed _seed = Seed.Read(options.Seed);

    // Of other years than the made-up people's: none of theirs comes again.
    private readonly SyntheticNumber _numbers = new(new Draw((ulong)clock.GetUtcNow().Ticks), FirstYearOfNew);
    private volatile Dictionary<string, Register>? _registers;

    public Register Nav => Of(Agencies.Nav)!;

    public Register OsloVo => Of(Agencies.OsloVo)!;

    public IEnumerable<Register> All => (_registers ??= Build()).Values;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Register? Of(string? agency) => agency is null ? null : (_registers ??= Build()).GetValueOrDefault(agency);

    /// <summary>Puts every fact back as the seed has it. Each register counts on, so that whoever follows the changes sees it happen.</summary>
    public void Reset()
    {
        var fresh = Build();
        foreach (var register in All)
        {
            register.TakeFrom(fresh[register.Agency]);
        }
    }

    /// <summary>A made-up number nobody has.</summary>
    public string NextNumber()
    {
        lock (_numbers)
        {
            return _numbers.Next();
        }
    }

    public string? NumberOf(string? user) => _seed.Participants.FirstOrDefault(person => person.User == user)?.Fodselsnummer;

    private Dictionary<string, Register> Build()
    {
        var people = Population.Make(_seed, Today);
        return new Dictionary<string, Register>(StringComparer.Ordinal)
        {
            [Agencies.Nav] = new Register(Agencies.Nav, _seed, people),
            [Agencies.OsloVo] = new Register(Agencies.OsloVo, _seed, people),
        };
    }
}
