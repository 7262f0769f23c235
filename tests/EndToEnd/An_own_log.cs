using System.Net;
using System.Text.Json.Nodes;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promise 4, from the participant's side: what they take home shows by itself that nothing about them was left out.</summary>
[Collection(OnOneSystem.Name)]
public sealed class An_own_log(TheWholeSystem whole)
{
    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Is_whole_and_no_row_of_it_can_be_hidden()
    {
        var one = await _system.WhoIsAsync("deltaker-2");
        _ = await _system.SayYesAsync(one.User, "norskniva");
        _ = await _system.SharedAsync("veileder-stovner", one.Nav, "norskniva", "P1");
        _ = await _system.SharedAsync("veileder-grorud", one.Nav, "norskniva", "P1");
        var accesses = JsonNode.Parse((await _system.MeAsync(one.User, HttpMethod.Get, "accesses")).Text)!.AsArray();
        Assert.True(accesses.Count >= 3);

        // What is not signed yet is not in it: then it is asked for again.
        JsonNode log = new JsonObject();
        await Eventually.HoldsAsync(
            async () =>
            {
                var answer = await _system.MeAsync(one.User, HttpMethod.Get, "log");
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                log = JsonNode.Parse(answer.Text)!;
                return log["entries"]!.AsArray().Count == accesses.Count;
            },
            TimeSpan.FromSeconds(30),
            "everything about the participant is signed");

        var verified = await VerifyAsync(log);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
        Assert.Contains($"OK rows={accesses.Count} ", verified.Output, StringComparison.Ordinal);
        var copy = await _system.NavoAsync("verify", Path.Combine(_system.State, "log"), "--participant", Write(log));
        Assert.True(copy.ExitCode == 0, copy.Output + copy.Error);

        // The first, the last and some between: AccessLog.Tests hides every one.
        for (var hidden = 0; hidden < accesses.Count; hidden = Math.Max(hidden + 1, Math.Min(hidden + (accesses.Count / 6), accesses.Count - 1)))
        {
            var less = log.DeepClone();
            less["entries"]!.AsArray().RemoveAt(hidden);
            verified = await VerifyAsync(less);
            Assert.Equal(1, verified.ExitCode);
            Assert.Contains("kind=removed", verified.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Outlives_a_change_of_the_signing_key()
    {
        var kept = Path.Combine(_system.State, "kept-checkpoint");
        await File.WriteAllTextAsync(kept, (await _system.GatewayAsync(null, HttpMethod.Get, "/checkpoint")).Text);
        var trusted = Path.Combine(_system.State, "kept-key");
        await File.WriteAllTextAsync(trusted, (await _system.GatewayAsync(null, HttpMethod.Get, "/log-key")).Text);

        var rotated = await _system.NavoAsync("rotate-log-key");
        Assert.True(rotated.ExitCode == 0, rotated.Error);
        await Eventually.HoldsAsync(async () => await SignaturesAsync() == 2, TimeSpan.FromSeconds(20), "both keys sign");
        rotated = await _system.NavoAsync("rotate-log-key", "--end");
        Assert.True(rotated.ExitCode == 0, rotated.Error);
        await Eventually.HoldsAsync(async () => await SignaturesAsync() == 1, TimeSpan.FromSeconds(20), "the new key signs alone");

        // Who kept a checkpoint and a key from before needs nothing else.
        var verified = await _system.NavoAsync("verify", Path.Combine(_system.State, "log"), "--since", kept, "--key", trusted);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
    }

    private async Task<int> SignaturesAsync() =>
        (await _system.GatewayAsync(null, HttpMethod.Get, "/checkpoint")).Text.Split('\n').Count(line => line.StartsWith("\u2014 ", StringComparison.Ordinal));

    private Task<Finished> VerifyAsync(JsonNode log) => _system.NavoAsync("verify", "--own", Write(log));

    private string Write(JsonNode log)
    {
        var file = Path.Combine(_system.State, "own-log.json");
        File.WriteAllText(file, log.ToJsonString());
        return file;
    }
}
