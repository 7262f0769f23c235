using System.Net;
using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Matrix;

/// <summary>Made-up people who are moved to where a named caseworker sits, with nothing that forbids: what they have on file stays as imperfect as it is.</summary>
public static class MadeUp
{
    /// <summary>So many people both agencies know, with what each agency calls them.</summary>
    public static async Task<IReadOnlyList<(string Number, string Nav, string OsloVo)>> FollowedByAsync(RunningSystem system, int count, string beside, string counsellor, string adviser)
    {
        var seed = Seed.Participant(beside);
        var known = (await People.NumbersAsync(system, "/nav/hendelser/api/v1/hendelser?etterLopenummer=0")).Intersect(await People.NumbersAsync(system, "/oslo-vo/api/v1/endringer?etter=0")).ToList();
        var found = new List<(string, string, string)>();
        foreach (var number in known.Except(Seed.Numbers))
        {
            if (found.Count == count)
            {
                break;
            }

            if (await MoveAsync(system, number, "nav", seed.GetProperty("nav")) && await MoveAsync(system, number, "oslo-vo", seed.GetProperty("osloVo")))
            {
                found.Add((number, "", ""));
            }
        }

        await SyncAsync(system);
        var named = new List<(string, string, string)>();
        foreach (var (number, _, _) in found)
        {
            named.Add((number, await PseudonymAsync(system, counsellor, "nav", number), await PseudonymAsync(system, adviser, "oslo-vo", number)));
        }

        return named;
    }

    public static async Task ResetAsync(RunningSystem system)
    {
        Assert.Equal(HttpStatusCode.OK, (await system.CallAsync(null, HttpMethod.Post, new Uri(system.StandIns, "/_reset"))).Status);
        await SyncAsync(system);
    }

    private static async Task<bool> MoveAsync(RunningSystem system, string number, string agency, JsonElement place)
    {
        var body = new Dictionary<string, object?>
        {
            ["fodselsnummer"] = number,
            ["agency"] = agency,
            ["unit"] = place.GetProperty("unit").GetString(),
            ["adult"] = true,
            ["alive"] = true,
            ["guardian"] = false,
            ["shielded"] = false,
            ["protection"] = "none",
        };
        if (place.TryGetProperty("group", out var group))
        {
            body["group"] = group.GetString();
        }

        return (await system.CallAsync(null, HttpMethod.Post, new Uri(system.StandIns, "/_person"), body)).Status == HttpStatusCode.OK;
    }

    private static async Task<string> PseudonymAsync(RunningSystem system, string caller, string agency, string number)
    {
        var answer = await system.CallAsync(caller, HttpMethod.Post, new Uri(system.Adapter(agency), "/own/participants/find"), new { fodselsnummer = number });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("pseudonym").GetString()!;
    }

    private static async Task SyncAsync(RunningSystem system)
    {
        foreach (var agency in (string[])["nav", "oslo-vo"])
        {
            var synced = await system.CallAsync(null, HttpMethod.Post, new Uri(system.Adapter(agency), "/internal/sync"));
            Assert.True((int)synced.Status < 300, synced.Text);
        }
    }
}
