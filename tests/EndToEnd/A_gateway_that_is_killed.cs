using System.Collections.Concurrent;
using System.Net;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promise 3: no trace, no data, whatever happens to the process.</summary>
[Collection(OnAStrainedSystem.Name)]
public sealed class A_gateway_that_is_killed(TheWholeSystem whole)
{
    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Under_load_has_a_row_for_every_answer_it_gave_and_the_log_verifies()
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        _ = await _system.SayYesAsync(one.User, "norskniva");
        var answered = new ConcurrentBag<string>();
        var kept = new List<byte[]>();
        for (var round = 0; round < 3; round++)
        {
            using var stop = new CancellationTokenSource();
            var target = answered.Count + 150;
            var load = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    try
                    {
                        var answer = await _system.SharedAsync("veileder-grorud", one.Nav, "norskniva", "P1");
                        if (answer.Status == HttpStatusCode.OK)
                        {
                            answered.Add(answer.Entry!);
                        }
                    }
                    catch (HttpRequestException)
                    {
                        // Killed in the middle: nothing was answered, so nothing is owed.
                    }
                }
            })).ToList();
            await Eventually.HoldsAsync(() => Task.FromResult(answered.Count >= target), TimeSpan.FromSeconds(60), "the load runs");
            await _system.KillAsync("gateway");
            kept.Add(await File.ReadAllBytesAsync(Path.Combine(_system.State, "log", "checkpoint")));
            await stop.CancelAsync();
            await Task.WhenAll(load);
            await _system.StartOneAsync("gateway");
        }

        var rows = await LogRows.ReadAsync(_system);
        var released = rows.Where(row => row.Kind == "release").Select(row => row.Entry.Id.ToString()).ToHashSet();
        Assert.Equal(answered.Count, answered.Distinct().Count());
        Assert.Empty(answered.Except(released));
        var verified = await _system.NavoAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);

        // No checkpoint that anyone saw before a kill is contradicted after it.
        foreach (var checkpoint in kept)
        {
            var file = Path.Combine(_system.State, "kept-checkpoint");
            await File.WriteAllBytesAsync(file, checkpoint);
            verified = await _system.NavoAsync("verify", Path.Combine(_system.State, "log"), "--since", file);
            Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
        }

        Figures.Print($"{answered.Count} answers over 3 kills, {released.Count} release rows, {verified.Output.Trim().Split('\n')[^1]}");
    }
}
