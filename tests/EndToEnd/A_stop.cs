using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promise 2: stop means stop. Fetches race withdrawals through real processes, Gateway and ConsentService apart, on the shipped database.</summary>
[Collection(OnAStrainedSystem.Name)]
public sealed class A_stop(TheWholeSystem whole)
{
    private const int Fetchers = 8;

    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Is_never_overtaken_by_a_release()
    {
        using var field = new RaceField(_system, await _system.TokenAsync("veileder-grorud"), gateways: 1, Fetchers);

        // On one participant: yes, a crowd of fetches, stop; thirty times.
        var one = await _system.WhoIsAsync("deltaker-1");
        for (var round = 0; round < 30; round++)
        {
            await field.RunAsync(new(one.User, one.Nav));
        }

        // On many: the same at once for several participants of one office.
        var many = await People.WithDataAsync(_system, "veileder-grorud", from: 40, enough: 30);
        Assert.True(many.Count >= 15, $"only {many.Count} people have data to race for");
        await Parallel.ForEachAsync(many, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (person, _) =>
        {
            for (var round = 0; round < 175 / many.Count + 1; round++)
            {
                await field.RunAsync(person);
            }
        });

        var (above, late, releases) = field.Judge([.. (await LogRows.ReadAsync(_system)).Select(row => row.Entry)]);
        var stalls = await field.JudgeFailuresAsync();
        Figures.Print($"{field.Asked} fetches ({field.Received.Count} released, {field.Refused} refused, {field.TooLate} too late, {field.Cut} cut) raced {field.Stopped.Count} withdrawals; {releases} release rows; {above} above, {late} late, {stalls} stalls past the window");

        Assert.Equal(0, above);

        // No body octet after the 2xx of the withdrawal, on one clock: this machine's kernel's.
        Assert.Equal(0, late);
        Assert.True(field.Asked >= 2_000, $"only {field.Asked} fetches were asked");
        Assert.True(field.Stopped.Count >= 200);
    }
}
