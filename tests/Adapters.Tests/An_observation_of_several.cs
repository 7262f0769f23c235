using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Navo.Adapters.Corrections;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Tests;

/// <summary>Which of several observations a correction is of.</summary>
public sealed class An_observation_of_several : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly CategoryId Contact = CategoryId.Parse("kontakt-sprak");
    private static readonly UnitId First = UnitId.Parse("centre-one");
    private static readonly UnitId Second = UnitId.Parse("centre-two");

    private readonly string _state = Directory.CreateTempSubdirectory("navo-corrections-").FullName;
    private readonly EphemeralDataProtectionProvider _protection = new();
    private readonly CaseSystemOfTwo _system = new();
    private readonly AdapterDatabase _database;

    public An_observation_of_several() => _database = new AdapterDatabase(Options.Create(new AdapterOptions { State = _state }));

    private static Fodselsnummer Person => Fodselsnummer.Parse(SeedFolder.One.Fodselsnummer);

    [Fact]
    public async Task Says_that_it_was_corrected_where_its_own_centre_corrected_it_and_nowhere_else()
    {
        _system.Has(First, "2026-05-01");
        _system.Has(Second, "2026-05-02");
        var (outbox, ofFirst, ofSecond) = (Open(), Correction(CorrectedPart.Of(First)), Correction(CorrectedPart.Of(Second)));
        await outbox.TakeAsync(new CorrectionRun("s", 1, [ofFirst]), CancellationToken.None);
        Assert.Equal([ofFirst.Replaced.ToString("D"), null], await MarksAsync(outbox));

        // Another centre's correction takes nothing from this one's; and a restart takes from neither.
        await outbox.TakeAsync(new CorrectionRun("s", 2, [ofSecond with { At = Now.AddHours(1) }]), CancellationToken.None);
        Assert.Equal([ofFirst.Replaced.ToString("D"), ofSecond.Replaced.ToString("D")], await MarksAsync(outbox));
        Assert.Equal([ofFirst.Replaced.ToString("D"), ofSecond.Replaced.ToString("D")], await MarksAsync(Open()));
    }

    [Fact]
    public async Task Says_nothing_where_it_cannot_be_told_which_it_was_or_where_something_was_taken_back()
    {
        _system.Has(First, "2026-05-01");
        _system.Has(First, "2026-05-02");
        var outbox = Open();
        await outbox.AddAsync(Person, Contact, Guid.NewGuid(), CancellationToken.None);
        await outbox.TakeAsync(
            new CorrectionRun("s", 1, [Correction(CorrectedPart.Of(First)), Correction(CorrectedPart.Whole), Correction(CorrectedPart.None)]), CancellationToken.None);
        Assert.Equal([null, null], await MarksAsync(outbox));
        Assert.Equal(4, outbox.Unsent(10).Length);
    }

    [Fact]
    public async Task Is_not_of_a_correction_made_before_it()
    {
        _system.Has(First, "2026-05-21");
        var outbox = Open();
        await outbox.TakeAsync(new CorrectionRun("s", 1, [Correction(CorrectedPart.Of(First))]), CancellationToken.None);
        Assert.Equal([null], await MarksAsync(outbox));
    }

    [Fact]
    public async Task Is_marked_whole_where_the_holder_makes_one_of_everything()
    {
        _system.Has(Second, "2026-05-01");
        var (outbox, whole) = (Open(), Correction(CorrectedPart.Whole));
        await outbox.TakeAsync(new CorrectionRun("s", 1, [whole]), CancellationToken.None);
        Assert.Equal([whole.Replaced.ToString("D")], await MarksAsync(outbox));
    }

    [Fact]
    public async Task Is_not_marked_by_a_store_of_before_whose_corrections_are_still_told()
    {
        var sealedNumber = _protection.CreateProtector("navo.adapter.own-correction.v1").Protect(System.Text.Encoding.ASCII.GetBytes(Person.Reveal()));
        _ = _database.Read(connection => connection.Execute(
            """
            CREATE TABLE own_correction(
              id TEXT PRIMARY KEY, person BLOB NOT NULL, category TEXT NOT NULL, replaced TEXT NOT NULL, at INTEGER NOT NULL, sent INTEGER NOT NULL) STRICT;
            INSERT INTO own_correction VALUES (@id, @sealedNumber, 'kontakt-sprak', @id, @at, 0);
            """,
            new { id = Guid.NewGuid().ToString("D"), sealedNumber, at = Now.ToUnixTimeMilliseconds() }));
        _system.Has(First, "2026-05-01");
        var outbox = Open();
        Assert.Equal([null], await MarksAsync(outbox));
        Assert.Equal(CorrectedPart.None, Assert.Single(outbox.Unsent(10)).Part);
    }

    public void Dispose()
    {
        _database.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_state, recursive: true);
    }

    private static HolderCorrection Correction(CorrectedPart part) =>
        new() { Id = Guid.NewGuid(), Person = Person, Category = Contact, Part = part, Replaced = Guid.NewGuid(), At = Now };

    private CorrectionOutbox Open() => new(_database, _protection, new FakeClock(Now));

    private async Task<IEnumerable<string?>> MarksAsync(CorrectionOutbox outbox) =>
        Assert.IsType<SourceAnswer.Data>(await new CorrectedObservations(_system, outbox).FetchAsync(Contact, Person, CancellationToken.None))
            .Observations.Select(one => one["correctionOf"]?.GetValue<string>());

    /// <summary>A case system with notes of centres, made anew at each fetch.</summary>
    private sealed class CaseSystemOfTwo : ICaseSystem
    {
        private readonly List<(UnitId Centre, string Day)> _notes = [];

        public AgencyId Agency { get; } = AgencyId.Parse("oslo-vo");

        public ImmutableArray<CategoryId> Categories => [Contact];

        public void Has(UnitId centre, string day) => _notes.Add((centre, day));

        public Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken) => Task.FromResult<SourceAnswer>(
            new SourceAnswer.Data([.. _notes.Select(note => new JsonObject { ["observedOn"] = note.Day, ["sourceUnit"] = note.Centre.Value })], null));

        public Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
