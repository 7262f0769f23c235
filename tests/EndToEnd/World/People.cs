using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Navo.EndToEnd.World;

/// <summary>A participant of a caseload, with the number the own agency's case system knows.</summary>
public sealed record Followed(string Fodselsnummer, string Pseudonym);

/// <summary>The people of a caseload, as the own agency's case system lists them.</summary>
public static class People
{
    /// <summary>Takes people from the case system and keeps those that the caseworker follows, with their pseudonyms.</summary>
    public static async Task<IReadOnlyList<Followed>> OfCaseloadAsync(RunningSystem system, string caseworker, int count)
    {
        var caseload = (await system.GatewayAsync(caseworker, HttpMethod.Get, "/v1/caseload")).Json.EnumerateArray()
            .Select(item => item.GetProperty("pseudonym").GetString()!).ToHashSet();
        var agency = Seed.Staff(caseworker).GetProperty("agency").GetString()!;
        var followed = new List<Followed>();
        foreach (var number in await NumbersAsync(system, "/nav/hendelser/api/v1/hendelser?etterLopenummer=0"))
        {
            var found = await system.CallAsync(caseworker, HttpMethod.Post, new Uri(system.Adapter(agency), "/own/participants/find"), new { fodselsnummer = number });
            if (found.Status == HttpStatusCode.OK && found.Json.GetProperty("pseudonym").GetString() is { } pseudonym && caseload.Contains(pseudonym))
            {
                followed.Add(new(number, pseudonym));
            }

            if (followed.Count == count)
            {
                break;
            }
        }

        return followed;
    }

    /// <summary>Those of them who have data to be shared, as a yes, a fetch and a stop show. The town is imperfect: whom VO does not know, or who is protected, has none, and who has a guardian says yes elsewhere.</summary>
    public static async Task<IReadOnlyList<Followed>> WithDataAsync(RunningSystem system, string caseworker, int from, int enough)
    {
        var found = new ConcurrentBag<Followed>();
        var waiting = await OfCaseloadAsync(system, caseworker, from);

        // A handful at a time, until there are enough: most of it is waiting for the stop.
        foreach (var handful in waiting.Chunk(8).TakeWhile(_ => found.Count < enough))
        {
            await system.TakeTokensAsync([.. handful.Select(person => person.Fodselsnummer)]);
            await Task.WhenAll(handful.Select(async person =>
            {
                if (await HasDataAsync(system, caseworker, person))
                {
                    found.Add(person);
                }
            }));
        }

        return [.. found.Take(enough)];
    }

    private static async Task<bool> HasDataAsync(RunningSystem system, string caseworker, Followed person)
    {
        if (await system.TryYesAsync(person.Fodselsnummer, "norskniva") is not { Status: HttpStatusCode.Created } yes)
        {
            return false;
        }

        var fetched = await system.SharedAsync(caseworker, person.Pseudonym, "norskniva", "P1");
        await system.StopAsync(person.Fodselsnummer, yes.Json.GetProperty("id").GetString()!);
        return fetched.Status == HttpStatusCode.OK;
    }

    /// <summary>Every number that a feed of the case systems tells of.</summary>
    public static async Task<HashSet<string>> NumbersAsync(RunningSystem system, string feed)
    {
        var numbers = new HashSet<string>();
        Collect((await system.CallAsync(null, HttpMethod.Get, new Uri(system.StandIns, feed))).Json, numbers);
        return numbers;
    }

    private static void Collect(JsonElement element, HashSet<string> numbers)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, numbers);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, numbers);
                }

                break;
            case JsonValueKind.String when Contracts.Identifiers.Fodselsnummer.TryParse(element.GetString(), out _):
                _ = numbers.Add(element.GetString()!);
                break;
        }
    }
}
