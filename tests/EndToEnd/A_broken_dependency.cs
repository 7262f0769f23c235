using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promise 8: a broken dependency is a 503 problem, never a guess, never an old copy; and afterwards all works.</summary>
[Collection(OnAStrainedSystem.Name)]
public sealed class A_broken_dependency(TheWholeSystem whole)
{
    // The Ledger gives up on a lock within two seconds, and two batches may wait for each other; the rest is a busy machine's slack: what may not happen is an answer that never comes.
    private static readonly TimeSpan StatedLimit = TimeSpan.FromSeconds(25);

    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Such_as_a_database_locked_by_another_process_is_a_503_without_data()
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        _ = await _system.SayYesAsync(one.User, "norskniva");
        Assert.Equal(HttpStatusCode.OK, (await Ask(one)).Status);
        await using (var foreign = new SqliteConnection($"Data Source={Path.Combine(_system.State, "db", "navo.db")};Pooling=False"))
        {
            await foreign.OpenAsync();
            await using var locked = foreign.BeginTransaction();
            var began = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask(one)));
            Assert.True(Stopwatch.GetElapsedTime(began) < StatedLimit, $"it took {Stopwatch.GetElapsedTime(began)}");
            Assert.All(answers, AssertUnavailable);
        }

        await Eventually.HoldsAsync(async () => (await Ask(one)).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(10), "fetches work again");
    }

    [Theory]
    [InlineData("down", 503)]
    [InlineData("slow", 504)]
    [InlineData("garbled", 502)]
    public async Task Such_as_a_case_system_is_a_clear_problem_after_a_permit_and_never_before(string mode, int status)
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        var never = await _system.WhoIsAsync("deltaker-3");
        _ = await _system.SayYesAsync(one.User, "norskniva");
        await Switch(mode);
        try
        {
            var answer = await Ask(one);
            Assert.Equal(status, (int)answer.Status);
            Assert.StartsWith("urn:navo:problem:holder-", answer.Type, StringComparison.Ordinal);
            Assert.DoesNotContain("skills", answer.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await _system.SharedAsync("veileder-grorud", never.Nav, "norskniva", "P1")).Status);

            // The circuit opens: asked often enough, the adapter answers without troubling its case system.
            await Eventually.HoldsAsync(
                async () =>
                {
                    // Several at once, so that a slow machine too has enough failures within the time that the circuit looks at.
                    var quick = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
                    {
                        var began = Stopwatch.GetTimestamp();
                        return (await Ask(one), Took: Stopwatch.GetElapsedTime(began));
                    }));
                    return quick.All(answer => (int)answer.Item1.Status >= 500 && answer.Took < TimeSpan.FromSeconds(1));
                },
                TimeSpan.FromSeconds(120),
                "the circuit opens");
        }
        finally
        {
            await Switch("ok");
        }

        await Eventually.HoldsAsync(async () => (await Ask(one)).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(90), "the circuit closes and data flows again");
    }

    private static void AssertUnavailable(Answer answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("urn:navo:problem:unavailable", answer.Type);
        Assert.DoesNotContain("observations", answer.Text, StringComparison.Ordinal);
    }

    private Task<Answer> Ask(Person person) => _system.SharedAsync("veileder-grorud", person.Nav, "norskniva", "P1");

    private async Task Switch(string mode)
    {
        var answer = await _system.CallAsync(null, HttpMethod.Post, new Uri(_system.StandIns, "/_switch"), new { endpoint = "oslo-vo/sprakferdighet", mode });
        Assert.True((int)answer.Status < 300, answer.Text);
    }
}
