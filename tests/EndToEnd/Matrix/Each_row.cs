using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Navo.EndToEnd.World;
using Xunit.Abstractions;

namespace Navo.EndToEnd.Matrix;

/// <summary>Every row of the sharing agreements, through real processes: granted by the participant, fetched from the case system, released as agreed.</summary>
[Collection(OnOneSystem.Name)]
public sealed class Each_row(TheWholeSystem whole, ITestOutputHelper output)
{
    private const string AddedField = "splitterNyttFelt";
    private const string AddedValue = "noe ingen har avtalt";

    // All of the made-up people on demand; a few every time.
    private static readonly int s_others = Environment.GetEnvironmentVariable("NAVO_LONG") == "1" ? 200 : 2;

    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Releases_exactly_its_fields_of_the_named_people()
    {
        var all = MatrixRow.All.Where(row => row.IsInForce).ToDictionary(row => row.Id, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var user in (string[])["deltaker-1", "deltaker-2"])
        {
            var person = await _system.WhoIsAsync(user);
            await using var granting = await Granting.OfAllAsync(_system, user);
            Assert.Equal(MatrixRow.All.Where(row => row.IsInForce).Select(row => row.Direction).ToHashSet(), granting.Directions);
            foreach (var (row, purpose, caller) in AskableBy(user))
            {
                var answer = await AskAsync(row, purpose, caller, row.Requestor == "nav" ? person.Nav : person.OsloVo);
                var what = $"{user} {row.Id} {purpose} {caller}";
                if (!row.IsInForce)
                {
                    Assert.Equal(("urn:navo:problem:not-permitted", "NAVO-D03"), (answer.Type, answer.Code));
                    continue;
                }

                var leaves = SharedRow.Check(row, answer, what);
                Assert.True(leaves.Count > 0, $"{what}: the named people have data in every category");
                _ = await SharedRow.CheckRowAsync(_system, row, answer, leaves, Officer(row.Holder));
                all[row.Id].UnionWith(leaves);
            }
        }

        Assert.All(MatrixRow.All.Where(row => row.IsInForce), row => Assert.True(all[row.Id].SetEquals(row.Fields), $"{row.Id} never released {string.Join(", ", row.Fields.Except(all[row.Id]))}"));
    }

    [Fact]
    public async Task Loses_a_field_that_a_case_system_begins_to_send_and_names_it()
    {
        const string User = "deltaker-1";
        var person = await _system.WhoIsAsync(User);
        await using var granting = await Granting.OfAllAsync(_system, User);
        var unnamed = new List<string>();
        await SwitchAsync(new { endpoint = "*", mode = "ok", add = AddedField });
        try
        {
            foreach (var (row, purpose, caller) in AskableBy(User).Where(one => one.Row.IsInForce).DistinctBy(one => one.Row.Id))
            {
                var answer = await AskAsync(row, purpose, caller, row.Requestor == "nav" ? person.Nav : person.OsloVo);
                var leaves = SharedRow.Check(row, answer, row.Id);
                Assert.DoesNotContain(AddedField, answer.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(AddedValue, answer.Text, StringComparison.Ordinal);
                var withheld = await SharedRow.CheckRowAsync(_system, row, answer, leaves, Officer(row.Holder));
                if (!withheld.Any(name => name.EndsWith(AddedField, StringComparison.Ordinal)))
                {
                    unnamed.Add(row.Id);
                }
            }
        }
        finally
        {
            await SwitchAsync(new { endpoint = "*", mode = "ok" });
        }

        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Holds_for_the_made_up_people_with_all_their_imperfections()
    {
        var started = TimeProvider.System.GetTimestamp();
        var people = await MadeUp.FollowedByAsync(_system, s_others, "deltaker-1", "veileder-grorud", "radgiver-rosenhof");
        var (releases, empty) = (new ConcurrentDictionary<string, int>(StringComparer.Ordinal), 0);
        try
        {
            // One after another in the suite; side by side when there are many, since each stop waits for the release window.
            await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = s_others > 2 ? 4 : 1 }, async (person, cancellation) =>
            {
                await using var granting = await Granting.OfAllAsync(_system, person.Item1);
                foreach (var (row, purpose, caller) in AskableBy("deltaker-1").DistinctBy(one => (one.Row.Id, one.Purpose)))
                {
                    var answer = await AskAsync(row, purpose, caller, row.Requestor == "nav" ? person.Item2 : person.Item3);
                    if (!row.IsInForce)
                    {
                        Assert.Equal(("urn:navo:problem:not-permitted", "NAVO-D03"), (answer.Type, answer.Code));
                        continue;
                    }

                    var leaves = SharedRow.Check(row, answer, row.Id);
                    _ = releases.AddOrUpdate(row.Id, leaves.Count > 0 ? 1 : 0, (id, count) => count + (leaves.Count > 0 ? 1 : 0));
                    _ = leaves.Count > 0 ? 0 : Interlocked.Increment(ref empty);
                }
            });
        }
        finally
        {
            await MadeUp.ResetAsync(_system);
        }

        Assert.Equal(s_others, people.Count);
        Figures.Print(string.Create(CultureInfo.InvariantCulture, $"every row of the agreements: {people.Count} made-up people, {releases.Values.Sum()} answers with data, {empty} without, every one as its row and schema say"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people.Count} people, {releases.Values.Sum()} answers with data, {empty} without, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s"));
        foreach (var (row, count) in releases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{row}: {count}");
        }
    }

    private Task<Answer> AskAsync(MatrixRow row, string purpose, string caller, string pseudonym) =>
        _system.SharedAsync(caller, pseudonym, row.Category, purpose);

    private async Task SwitchAsync(object body) =>
        Assert.Equal(HttpStatusCode.OK, (await _system.CallAsync(null, HttpMethod.Post, new Uri(_system.StandIns, "/_switch"), body)).Status);

    private static string Officer(string agency) => agency == "nav" ? "ombud-nav" : "ombud-vo";

    /// <summary>Every row, purpose and role that someone of the seed who follows the person may ask in.</summary>
    private static IEnumerable<(MatrixRow Row, string Purpose, string Caller)> AskableBy(string participant)
    {
        var seed = Seed.Participant(participant);
        return
            from row in MatrixRow.All
            from role in row.Roles
            from caller in Seed.StaffOf(row.Requestor, role, seed.GetProperty(row.Requestor == "nav" ? "nav" : "osloVo"))
            from purpose in row.Purposes
            select (row, purpose, caller);
    }
}
