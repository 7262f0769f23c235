using System.Collections.Immutable;
using System.Text.Json;
using Navo.StandIns.People;
using Navo.StandIns.Seeds;

namespace Navo.StandIns.Registers;

/// <summary>One agency's registers: its units, its staff, and the standing facts about the people it follows, with a number for every change.</summary>
internal sealed class Register
{
    private readonly Dictionary<string, (Person Person, AgencyFacts Facts)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Employee> _staff = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChangeKind Kind, string Key), long> _changes = [];
    private readonly ImmutableArray<SeedUnit> _units;
    private readonly Lock _gate = new();
    private long _last;

    public Register(string agency, Seed seed, IEnumerable<Person> people)
    {
        Agency = agency;
        _units = seed.UnitsOf(agency);
        foreach (var unit in _units)
        {
            Mark(ChangeKind.Unit, unit.Id);
        }

        foreach (var employee in StaffMaker.Make(seed, agency))
        {
            _staff[employee.Id] = employee;
            Mark(ChangeKind.Employee, employee.Id);
        }

        foreach (var person in people)
        {
            if (FactsOnFile(person) is { } facts)
            {
                _people[person.Number] = (person, facts);
                Mark(ChangeKind.Person, person.Number);
            }
        }
    }

    public string Agency { get; }

    /// <summary>Names this run of change numbers: after a restart they begin anew, and whoever follows them must too.</summary>
    public string Stream { get; } = Guid.NewGuid().ToString("N");

    public (Person Person, AgencyFacts Facts)? Find(string? number)
    {
        lock (_gate)
        {
            return number is null ? null
                : _people.TryGetValue(number, out var found) ? found
                : _people.Values.FirstOrDefault(entry => entry.Person.FormerNumbers.Contains(number)) is { Person: not null } former ? former
                : null;
        }
    }

    public (Person Person, AgencyFacts Facts)? FindByActor(string actorId)
    {
        lock (_gate)
        {
            return _people.Values.FirstOrDefault(entry => entry.Person.ActorId == actorId) is { Person: not null } found ? found : null;
        }
    }

    public Employee? FindEmployee(string? idOrUser)
    {
        lock (_gate)
        {
            return _staff.Values.FirstOrDefault(employee => employee.Id == idOrUser || (employee.User is not null && employee.User == idOrUser));
        }
    }

    public SeedUnit? FindUnit(string id) => _units.FirstOrDefault(unit => unit.Id == id);

    public bool Change(string number, Func<AgencyFacts, AgencyFacts> change)
    {
        lock (_gate)
        {
            if (!_people.TryGetValue(number, out var entry))
            {
                return false;
            }

            _people[number] = entry with { Facts = change(entry.Facts) };
            Mark(ChangeKind.Person, number);
            return true;
        }
    }

    /// <summary>Rewrites what is on file about a person; the standing facts stay as they are, so it is no change of theirs.</summary>
    public void Rewrite(string number, Func<Person, Person> rewrite)
    {
        lock (_gate)
        {
            if (_people.TryGetValue(number, out var entry))
            {
                _people[number] = entry with { Person = rewrite(entry.Person) };
            }
        }
    }

    /// <summary>The person has another number from now on: the old one is gone and stands in the new one's history.</summary>
    public bool Renumber(string number, string next)
    {
        lock (_gate)
        {
            if (!_people.Remove(number, out var entry))
            {
                return false;
            }

            _people[next] = entry with { Person = entry.Person with { Number = next, FormerNumbers = [number, .. entry.Person.FormerNumbers] } };
            Mark(ChangeKind.Person, next);
            Mark(ChangeKind.Person, number);
            return true;
        }
    }

    public void Change(Employee employee)
    {
        lock (_gate)
        {
            _staff[employee.Id] = employee;
            Mark(ChangeKind.Employee, employee.Id);
        }
    }

    public void RemoveEmployee(string id)
    {
        lock (_gate)
        {
            _ = _staff.Remove(id);
            Mark(ChangeKind.Employee, id);
        }
    }

    public void RemovePerson(string number)
    {
        lock (_gate)
        {
            _ = _people.Remove(number);
            Mark(ChangeKind.Person, number);
        }
    }

    /// <summary>What has changed after a number: for each thing its newest state, or nothing when it is gone.</summary>
    public (long Last, ImmutableArray<RegisterChange> Changes) ChangesAfter(long number)
    {
        lock (_gate)
        {
            return (_last, [.. _changes.Where(change => change.Value > number).OrderBy(change => change.Value).Select(State)]);
        }
    }

    /// <summary>Takes another register's people and staff; what differs counts as a change of this one.</summary>
    public void TakeFrom(Register fresh)
    {
        lock (_gate)
        {
            foreach (var key in _people.Keys.Union(fresh._people.Keys).ToList())
            {
                var before = _people.Remove(key, out var was) ? Text(was.Facts) : null;
                if (fresh._people.TryGetValue(key, out var entry))
                {
                    _people[key] = entry;
                }

                if (before != (fresh._people.ContainsKey(key) ? Text(entry.Facts) : null))
                {
                    Mark(ChangeKind.Person, key);
                }
            }

            foreach (var key in _staff.Keys.Union(fresh._staff.Keys).ToList())
            {
                var before = _staff.Remove(key, out var was) ? Text(was) : null;
                if (fresh._staff.TryGetValue(key, out var employee))
                {
                    _staff[key] = employee;
                }

                if (before != (employee is null ? null : Text(employee)))
                {
                    Mark(ChangeKind.Employee, key);
                }
            }
        }
    }

    /// <summary>The whole content, for comparing: a record's own comparison does not look into its lists.</summary>
    private static string Text<T>(T content) => JsonSerializer.Serialize(content);

    private RegisterChange State(KeyValuePair<(ChangeKind Kind, string Key), long> change) => new()
    {
        Number = change.Value,
        Kind = change.Key.Kind,
        Key = change.Key.Key,
        Unit = change.Key.Kind is ChangeKind.Unit ? FindUnit(change.Key.Key) : null,
        Employee = change.Key.Kind is ChangeKind.Employee ? _staff.GetValueOrDefault(change.Key.Key) : null,
        Person = change.Key.Kind is ChangeKind.Person && _people.TryGetValue(change.Key.Key, out var entry) ? entry : null,
    };

    private AgencyFacts? FactsOnFile(Person person) => Agency == Agencies.Nav ? person.Nav?.Facts : person.OsloVo?.Facts;

    private void Mark(ChangeKind kind, string key) => _changes[(kind, key)] = ++_last;
}

internal enum ChangeKind
{
    Unit,
    Employee,
    Person,
}

internal sealed record RegisterChange
{
    public required long Number { get; init; }

    public required ChangeKind Kind { get; init; }

    public required string Key { get; init; }

    public SeedUnit? Unit { get; init; }

    public Employee? Employee { get; init; }

    public (Person Person, AgencyFacts Facts)? Person { get; init; }
}
