using System.Diagnostics;
using System.Globalization;
using System.Net;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

[Collection(OnOneSystem.Name)]
public sealed class A_refusal(TheWholeSystem whole)
{
    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public Task Is_the_same_bytes_whatever_its_reason_and_only_the_row_tells() => CheckAsync(_system);

    internal static async Task CheckAsync(RunningSystem system)
    {
        var one = await system.WhoIsAsync("deltaker-1");
        var two = await system.WhoIsAsync("deltaker-2");
        var never = await system.WhoIsAsync("deltaker-3");
        var hidden = await system.WhoIsAsync("deltaker-fortrolig");

        // Never asked; unknown; protected with a yes on file; refused; withdrawn; expired. In that order, each with its true reason.
        var refusals = new List<(string Reason, Answer Answer)>
        {
            ("never-asked", await Ask(system, never.Nav)),
            ("unknown-subject", await Ask(system, Unknown(never.Nav))),
        };
        _ = await system.SayYesAsync(hidden.User, "norskniva");
        refusals.Add(("protected", await Ask(system, hidden.Nav)));
        await system.SayNoAsync(one.User, "norskniva");
        refusals.Add(("refused", await Ask(system, one.Nav)));
        await system.StopAsync(one.User, await system.SayYesAsync(one.User, "norskniva"));
        refusals.Add(("withdrawn", await Ask(system, one.Nav)));
        await system.LetAYesRunOutAsync(two.User, "norskniva");
        refusals.Add(("expired", await system.SharedAsync("veileder-stovner", two.Nav, "norskniva", "P1")));

        Assert.All(refusals, refusal => Assert.Equal(HttpStatusCode.Forbidden, refusal.Answer.Status));
        _ = Assert.Single(refusals.Select(refusal => refusal.Answer.Visible).Distinct());
        foreach (var (reason, answer) in refusals)
        {
            var row = await system.GatewayAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + answer.Entry);
            var codes = row.Json.GetProperty("reasons").EnumerateArray().Select(item => item.GetProperty("code").GetString()).ToList();
            // Whoever has been asked and has not answered is "asked"; the other tests of this system may have asked.
            Assert.True(codes.Contains(reason) || (reason == "never-asked" && codes.Contains("asked")), $"{reason}: the row says {string.Join(", ", codes)}");
        }
    }

    [Fact]
    public async Task Of_a_request_to_share_is_never_told()
    {
        var answers = new List<Answer>();
        foreach (var user in (string[])["deltaker-1", "deltaker-3", "deltaker-fortrolig"])
        {
            answers.Add(await AskToShare((await _system.WhoIsAsync(user)).Nav));
        }

        answers.Add(await AskToShare(Unknown((await _system.WhoIsAsync("deltaker-3")).Nav)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        _ = Assert.Single(answers.Select(answer => answer.Visible).Distinct());
    }

    /// <summary>Refused, protected, unknown and withdrawn in turn, so that what the machine does meanwhile falls on all alike: the times are printed, the octets compared.</summary>
    [Fact]
    public async Task Is_timed_beside_refusals_for_other_reasons()
    {
        var refused = await _system.WhoIsAsync("deltaker-1");
        var withdrawn = (await People.OfCaseloadAsync(_system, "veileder-grorud", 4))[^1];
        var hidden = await _system.WhoIsAsync("deltaker-fortrolig");
        await _system.SayNoAsync(refused.User, "lese-skrive");
        await _system.StopAsync(withdrawn.Fodselsnummer, await _system.SayYesAsync(withdrawn.Fodselsnummer, "lese-skrive"));
        _ = await _system.SayYesAsync(hidden.User, "lese-skrive");
        (string Name, string Pseudonym)[] kinds =
            [("refused", refused.Nav), ("protected", hidden.Nav), ("unknown", Unknown(refused.Nav)), ("withdrawn", withdrawn.Pseudonym)];
        var times = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var round = -5; round < 60; round++)
        {
            foreach (var (name, pseudonym) in kinds)
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await _system.SharedAsync("veileder-grorud", pseudonym, "lese-skrive", "P1");
                var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                _ = seen.Add(answer.Visible);
                if (round >= 0)
                {
                    times[name].Add(took);
                }
            }
        }

        _ = Assert.Single(seen);
        var medians = times.ToDictionary(kind => kind.Key, kind => kind.Value.Order().ElementAt(kind.Value.Count / 2));
        Figures.Print(string.Create(CultureInfo.InvariantCulture,
            $"refusals, median of 60 each in turn: {string.Join(", ", medians.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value:0.00} ms")))}; widest difference {medians.Values.Max() - medians.Values.Min():0.00} ms"));
    }

    private static Task<Answer> Ask(RunningSystem system, string pseudonym) => system.SharedAsync("veileder-grorud", pseudonym, "norskniva", "P1");

    private Task<Answer> AskToShare(string pseudonym) => _system.GatewayAsync(
        "veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests", new { category = "norskniva", purpose = "P1", reason = "placement" });

    // Well formed and of the right epoch, but nobody's.
    private static string Unknown(string pseudonym)
    {
        var bytes = Contracts.Identifiers.Pseudonym.Parse(pseudonym).ToBytes();
        bytes[5] ^= 0x5a;
        return Contracts.Identifiers.Pseudonym.From(bytes).Value;
    }
}
