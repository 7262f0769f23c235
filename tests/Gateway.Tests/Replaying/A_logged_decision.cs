using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Recording;
using Navo.Decisions.Rules;
using Navo.Gateway.Replaying;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Rows;

namespace Navo.Gateway.Tests.Replaying;

public sealed class A_logged_decision : IAsyncLifetime
{
    private const int Entries = 1_000;

    private GatewayWorld _world = null!;

    public async Task InitializeAsync() => _world = await GatewayWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Comes_to_the_same_octets_again_after_the_rules_and_the_policy_have_changed()
    {
        var entries = await AskAsync(Entries / 2);
        var before = await _world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/access-log/{entries[0]}/replay");
        await _world.RestartAsync(("Policy:Directory", PolicyWithAnotherText()));
        entries.AddRange(await AskAsync(Entries / 2));
        var after = await _world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/access-log/{entries[0]}/replay");

        // The rules of now are others: one of the first set is gone. A row of then is judged by the rules of then.
        var changed = RuleSet.Current.Rules.Where(rule => rule.Number != "D11").ToList();
        RuleSet[] bumped = [.. RuleSet.Kept, new(RuleSet.Current.Version + 1, changed)];
        RuleSet[] overwritten = [new(RuleSet.Current.Version, changed)];

        var same = await CountSameAsync(entries, bumped);
        var sameByTheWrongRules = await CountSameAsync(entries, overwritten);

        Assert.Equal(Entries, same);
        Assert.InRange(sameByTheWrongRules, 1, Entries - 1);
        Assert.True(before.Json["same"]!.GetValue<bool>() && before.Json["policyIsInForce"]!.GetValue<bool>(), before.Text);
        Assert.True(after.Json["same"]!.GetValue<bool>() && !after.Json["policyIsInForce"]!.GetValue<bool>(), after.Text);
    }

    [Fact]
    public async Task Is_made_again_for_the_officer_of_an_agency_it_is_about_and_nobody_else()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        var refusal = (await _world.SharedAsync("veileder-grorud", pseudonym)).Entry!;
        var look = (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log")).Entry!;

        var ours = await _world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/access-log/{refusal}/replay");
        var theirs = await _world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/access-log/{refusal}/replay");
        var seen = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + ours.Entry);

        Assert.Equal((200, "deny", "D10"), (ours.Status, Text(ours, "decision"), ours.Json["reasons"]![0]!["rule"]!.GetValue<string>()));
        Assert.Equal(200, theirs.Status);
        Assert.Equal(("log-read", "replay", refusal), (Text(seen, "kind"), Text(seen, "detail"), Text(seen, "relatedEntry")));
        Assert.Equal("urn:navo:problem:wrong-caller", (await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/access-log/{refusal}/replay")).Type);
        Assert.Equal(404, (await _world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/access-log/{look}/replay")).Status);
        Assert.Equal("urn:navo:problem:not-replayable", (await _world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/access-log/{look}/replay")).Type);
    }

    [Fact]
    public async Task Does_not_tell_one_agencys_officer_the_others_facts()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-2");
        _ = await _world.YesAsync("deltaker-2");
        var isNav = true;
        await _world.PutFactsAsync(batch =>
        {
            if (isNav)
            {
                isNav = false;
                foreach (var person in batch["participants"]!.AsArray().Where(one => Text(one!, "fodselsnummer") == _world.Seed.Named("deltaker-2").Number))
                {
                    person!["protection"] = "address";
                }
            }
        });
        var refusal = (await _world.SharedAsync("veileder-stovner", pseudonym)).Entry!;

        var theirs = await _world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/access-log/{refusal}/replay");

        Assert.True(theirs.Json["same"]!.GetValue<bool>(), theirs.Text);
        Assert.DoesNotContain("protected", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("D06", theirs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_apart_when_what_it_was_made_on_has_been_changed()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        _ = await _world.YesAsync("deltaker-1");
        var release = EntryId.Parse((await _world.SharedAsync("veileder-grorud", pseudonym)).Entry!);
        var (row, inputs) = await ReadAsync(release);

        var forged = inputs with { Facts = inputs.Facts with { Consent = null } };
        var again = await AgainAsync(row, forged, RuleSet.Kept);

        Assert.Contains("decision", ReplayedRow.Differences(row, again));
        Assert.Contains("consent", ReplayedRow.Differences(row, again));
    }

    /// <summary>Questions of every kind: before a yes, with it, after a stop, about nobody, by someone of another office, with the holder down.</summary>
    private async Task<List<string>> AskAsync(int count)
    {
        var one = await _world.PseudonymAsync("nav", "deltaker-1");
        var two = await _world.PseudonymAsync("nav", "deltaker-2");
        var third = await _world.PseudonymAsync("nav", "deltaker-3");
        var entries = new List<string>(count);
        var good = _world.OsloVo.Answer;
        ConsentId? consent = null;
        for (var i = 0; i < count; i++)
        {
            switch (i % 50)
            {
                case 10:
                    consent = await _world.YesAsync("deltaker-1");
                    break;
                case 35:
                    _world.OsloVo.Answer = FakeAdapter.Json("not json");
                    break;
                case 38:
                    _world.OsloVo.Answer = good;
                    break;
                case 40:
                    await _world.StopAsync("deltaker-1", consent!.Value);
                    break;
            }

            var (user, pseudonym, purpose) = (i % 5) switch
            {
                0 => ("veileder-grorud", third, "P1"),
                1 => ("veileder-stovner", i % 2 == 0 ? one : two, "P3"),
                2 => ("veileder-grorud", one, i % 3 == 0 ? "P2" : "P3"),
                _ => ("veileder-grorud", one, "P1"),
            };
            var answer = await _world.SharedAsync(user, pseudonym, "norskniva", purpose);
            entries.Add(answer.Entry ?? throw new InvalidOperationException($"An answer without a row: {answer.Status} {answer.Text}"));
        }

        return entries;
    }

    private async Task<int> CountSameAsync(IEnumerable<string> entries, IReadOnlyList<RuleSet> kept)
    {
        var same = 0;
        foreach (var entry in entries)
        {
            var (row, inputs) = await ReadAsync(EntryId.Parse(entry));
            var again = EntryFormat.Encode(await AgainAsync(row, inputs, kept));
            same += EntryFormat.Encode(row).AsSpan().SequenceEqual(again) ? 1 : 0;
        }

        return same;
    }

    private async Task<Entry> AgainAsync(Entry row, RecordedDecision inputs, IReadOnlyList<RuleSet> kept)
    {
        var policy = await _world.Services.GetRequiredService<PastPolicies>().FindAsync(inputs.PolicyHash, CancellationToken.None);
        var agreement = policy!.Agreements.FirstOrDefault(one => one.Reference == inputs.Agreement);
        return ReplayedRow.Of(row, inputs, agreement, DecisionPoint.Replay(inputs, agreement, kept)!);
    }

    private async Task<(Entry Row, RecordedDecision Inputs)> ReadAsync(EntryId entry)
    {
        var rows = _world.Services.GetRequiredService<AccessRows>();
        var content = await rows.FindAsync(entry, CancellationToken.None);
        return (EntryFormat.Decode(content!.Canonical!), RecordedDecision.Read((await rows.DecisionInputsAsync(entry, CancellationToken.None))!));
    }

    private static string PolicyWithAnotherText()
    {
        var folder = Directory.CreateTempSubdirectory("navo-policy-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "policy"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Repository.Root, "policy"), file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var words = Path.Combine(folder, "words.json");
        var json = JsonNode.Parse(File.ReadAllText(words))!;
        var first = json["decisions"]!.AsObject().First();
        first.Value!["en"] = first.Value["en"]!.GetValue<string>() + " (as worded later)";
        File.WriteAllText(words, json.ToJsonString());
        return folder;
    }

    private static string? Text(Answer answer, string member) => Text(answer.Json, member);

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
