using System.Net;
using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Matrix;

/// <summary>A participant who says yes to everything there is to be asked, and stops it all again.</summary>
public sealed class Granting : IAsyncDisposable
{
    private readonly RunningSystem _system;
    private readonly string _participant;
    private readonly List<string> _consents = [];

    private Granting(RunningSystem system, string participant) => (_system, _participant) = (system, participant);

    /// <summary>What was asked: every direction of the categories page.</summary>
    public HashSet<(string Category, string Holder, string Requestor)> Directions { get; } = [];

    public static async Task<Granting> OfAllAsync(RunningSystem system, string participant)
    {
        var granting = new Granting(system, participant);
        var categories = await system.MeAsync(participant, HttpMethod.Get, "categories");
        Assert.True(categories.Status == HttpStatusCode.OK, categories.Text);
        foreach (var item in categories.Json.EnumerateArray())
        {
            await granting.YesAsync(item);
        }

        return granting;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var consent in _consents)
        {
            await _system.StopAsync(_participant, consent);
        }
    }

    private async Task YesAsync(JsonElement item)
    {
        var (category, holder, requestor) = (item.GetProperty("id").GetString()!, item.GetProperty("holder").GetString()!, item.GetProperty("requestor").GetString()!);
        var answer = await _system.MeAsync(_participant, HttpMethod.Post, "consents", new
        {
            category,
            holder,
            requestor,
            purposes = item.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetString()).ToArray(),
            textVersion = item.GetProperty("textVersion").GetString(),
            language = "nb",
        });
        Assert.True(answer.Status == HttpStatusCode.Created, $"{category} {holder}: {answer.Text}");
        _consents.Add(answer.Json.GetProperty("id").GetString()!);
        _ = Directions.Add((category, holder, requestor));
    }
}
