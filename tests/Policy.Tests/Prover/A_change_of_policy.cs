using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Policy.Prover.Changes;

namespace Navo.Policy.Tests.Prover;

public sealed class A_change_of_policy
{
    [Fact]
    public async Task Of_nothing_is_told_as_nothing() => Assert.Equal((0, "Nothing changes.\n", ""), await The_pages.Run("diff", PolicyCopy.Source, PolicyCopy.Source));

    [Fact]
    public Task Opens_a_field() => Opens("P1 (Slippe å svare på nytt): the field targetLevel", Row(0, row => _ = row["fields"]!.AsArray().Remove(row["fields"]!.AsArray().First(one => (string?)one == "targetLevel"))));

    [Fact]
    public Task Opens_a_purpose() => Opens("may see norskniva (Norsk) of Oslo Voksenopplæring for P3 (Velge riktig kurs eller tiltak): skills[].evidence", Row(0, row => row["purposes"] = new JsonArray("P1")));

    [Fact]
    public Task Opens_a_side() => Opens("from the side KOMMUNE", Row(0, row => row["sides"] = new JsonArray("STAT")));

    [Fact]
    public Task Opens_a_unit() => Opens("from the unit NAV ", Row(0, row => row["units"]!["requestor"]!.AsArray().RemoveAt(0)));

    [Fact]
    public Task Opens_an_agreement() => Opens("by norskniva-vo-nav@1", Row(0, row => (row["state"], row["approvals"]) = ("draft", new JsonArray())));

    [Fact]
    public Task Opens_a_weaker_yes() => Opens("also in the case: yes, pressed by a helper", Row(0, row => (row["specialCategory"], row["gdpr9"]) = ("inferred", "9(2)(a)")));

    [Fact]
    public Task Opens_need_to_know_by_unit() => Opens("also in the case: the caller's unit follows now, not the group", copy => copy.Replace("roles.json", "\"follows\": \"unit\"", "\"follows\": \"group\""));

    [Fact]
    public Task Opens_more_time_and_more_use()
    {
        return Opens("a yes may last 12 months at most, not 9", Row(0, row => (row["monthsMax"], row["cap"]) = (9, 7)));
    }

    [Fact]
    public async Task Tells_what_it_changes_else()
    {
        using var copy = new PolicyCopy();
        copy.Replace("retention.json", "\"months\": 24", "\"months\": 36");
        copy.Edit("agreements.json", file => file["agreements"]![0]!["nationalProvision"] = "opplaeringslova-18");

        var (code, output, _) = await The_pages.Run("diff", PolicyCopy.Source, copy.Folder);

        Assert.Equal(0, code);
        Assert.Contains("ALSO kept records of the kind participant: months was \"24\", is \"36\"", output, StringComparison.Ordinal);
        Assert.Contains("national provision was \"integreringsloven-41-42\", is \"opplaeringslova-18\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OPENS", output, StringComparison.Ordinal);
    }

    /// <summary>A purpose allows less than its row: raising it opens, though no row changed.</summary>
    [Fact]
    public Task Opens_a_longer_yes_by_its_purpose() => Opens(
        "for P3 (Velge riktig kurs eller tiltak): a yes may last 6 months at most, not 5",
        copy =>
        {
            BrokenSo.Few(copy, (_, _) => { }); // Rows for that purpose alone would be refused: they allow more than it does.
            copy.Edit("purposes.json", file => file["purposes"]!.AsArray().Single(one => (string?)one!["id"] == "P3")!["monthsMax"] = 5);
        });

    [Theory]
    [InlineData("agreements.json", "holderController", "controller of the holder was ")]
    [InlineData("agreements.json", "requestorController", "controller of the requestor was ")]
    [InlineData("agreements.json", "processor", "processor was ")]
    [InlineData("agencies.json", "controller", "agency nav: controller was ")]
    [InlineData("retention.json", "reason", "kept records of the kind participant: reason was ")]
    public async Task Tells_who_becomes_responsible_and_why_something_is_kept(string file, string member, string says)
    {
        using var copy = new PolicyCopy();
        copy.Edit(file, policy => policy.AsObject().Select(one => one.Value).OfType<JsonArray>().Single()[0]![member] = "Somebody else");

        var (_, output, _) = await The_pages.Run("diff", PolicyCopy.Source, copy.Folder);

        Assert.Contains(output.Split('\n'), line => line.StartsWith("ALSO", StringComparison.Ordinal) && line.Contains(says, StringComparison.Ordinal) && line.EndsWith("is \"Somebody else\"", StringComparison.Ordinal));
    }

    /// <summary>Whatever a file says can be changed, a member that nobody has thought of yet among them; each change is told, and told with the file's own value.</summary>
    [Fact]
    public void Is_told_whatever_member_of_whatever_file_it_is_of()
    {
        var silent = new List<string>();
        var tried = 0;
        foreach (var (file, content) in JsonNode.Parse(PolicyCopy.LoadedOf(PolicyCopy.Source).Text.Octets)!.AsObject())
        {
            using var before = JsonDocument.Parse(new JsonObject { [file] = content!.DeepClone() }.ToJsonString());
            foreach (var change in Changed(content!).Select(one => new JsonObject { [file] = one }))
            {
                tried++;
                using var after = JsonDocument.Parse(change.ToJsonString());
                if (!OtherChanges.Of(before.RootElement, after.RootElement).Any())
                {
                    silent.Add($"{file}: {change.ToJsonString()}");
                }
            }
        }

        Assert.True(tried > 100, $"{tried} changes were tried.");
        Assert.Empty(silent);
    }

    /// <summary>The first row of each list with one value of it changed, or taken out, and the list without that row, or turned round.</summary>
    private static IEnumerable<JsonNode> Changed(JsonNode one)
    {
        switch (one)
        {
            case JsonObject members:
                foreach (var (name, value) in members.Take(40))
                {
                    var less = members.DeepClone().AsObject();
                    _ = less.Remove(name);
                    yield return less;
                    foreach (var changed in value is null ? [] : Changed(value))
                    {
                        var other = members.DeepClone().AsObject();
                        other[name] = changed;
                        yield return other;
                    }
                }

                break;
            case JsonArray { Count: > 0 } rows:
                foreach (var changed in Changed(rows[0]!))
                {
                    var other = rows.DeepClone().AsArray();
                    other[0] = changed;
                    yield return other;
                }

                yield return new JsonArray([.. rows.Skip(1).Select(row => row!.DeepClone())]);
                if (rows.Count > 1)
                {
                    yield return new JsonArray([.. rows.Reverse().Select(row => row!.DeepClone())]);
                }

                break;
            case JsonValue value:
                yield return value.GetValueKind() switch
                {
                    JsonValueKind.True => false,
                    JsonValueKind.False => true,
                    JsonValueKind.Number => (JsonNode)(value.GetValue<decimal>() + 1),
                    _ => (JsonNode)(value.ToString() + "x"),
                };
                break;
        }
    }

    /// <summary>Two versions are told of each by itself: what the later one opens does not hide behind the first, and the border between them is a change.</summary>
    [Fact]
    public async Task Of_a_later_version_or_of_the_border_between_two_is_told()
    {
        using var narrow = new PolicyCopy();
        using var wide = new PolicyCopy();
        using var earlier = new PolicyCopy();
        Versions(narrow, "2028-01-01", without: "targetLevel");
        Versions(wide, "2028-01-01", without: null);
        Versions(earlier, "2027-06-01", without: "targetLevel");
        var id = narrow.Snapshot().Agreements[0].Id;

        var (_, opened, _) = await The_pages.Run("diff", narrow.Folder, wide.Folder);
        var (_, moved, _) = await The_pages.Run("diff", narrow.Folder, earlier.Folder);

        Assert.Contains(opened.Split('\n'), line => line.StartsWith("OPENS", StringComparison.Ordinal) && line.EndsWith($"by {id}@2: the field targetLevel", StringComparison.Ordinal));
        Assert.Contains(moved.Split('\n'), line => line.StartsWith("CLOSES", StringComparison.Ordinal) && line.EndsWith($"by {id}@1: until 2027-06-01, not 2028-01-01", StringComparison.Ordinal));
        Assert.Contains(moved.Split('\n'), line => line.StartsWith("OPENS", StringComparison.Ordinal) && line.EndsWith($"by {id}@2: from 2027-06-01, not 2028-01-01", StringComparison.Ordinal));
    }

    private static void Versions(PolicyCopy copy, string border, string? without) => BrokenSo.Few(copy, (row, rows) =>
    {
        var next = BrokenSo.Again(rows, (string)row["id"]!, 2);
        (row["validTo"], next["validFrom"], next["validTo"]) = (border + "T00:00:00Z", border + "T00:00:00Z", "2030-01-01T00:00:00Z");
        _ = next["fields"]!.AsArray().RemoveAll(field => (string?)field == without);
    });

    [Fact]
    public async Task To_a_broken_policy_is_told_as_its_faults()
    {
        using var copy = new PolicyCopy();
        copy.Replace("words.json", "\"shared\"", "\"sharing\"");

        var (code, output, faults) = await The_pages.Run("diff", PolicyCopy.Source, copy.Folder);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("to do: add the sentence", faults, StringComparison.Ordinal);
    }

    private static Action<PolicyCopy> Row(int index, Action<JsonObject> edit) => copy => copy.Edit("agreements.json", file => edit(file["agreements"]![index]!.AsObject()));

    /// <summary>From the narrowed copy to the repository's policy something opens; the other way round it closes.</summary>
    private static async Task Opens(string what, Action<PolicyCopy> narrow)
    {
        using var copy = new PolicyCopy();
        narrow(copy);

        var (_, wider, _) = await The_pages.Run("diff", copy.Folder, PolicyCopy.Source);
        var (_, narrower, _) = await The_pages.Run("diff", PolicyCopy.Source, copy.Folder);

        Assert.Contains(wider.Split('\n'), line => line.StartsWith("OPENS", StringComparison.Ordinal) && line.Contains(what, StringComparison.Ordinal));
        Assert.DoesNotContain(wider.Split('\n'), line => line.StartsWith("CLOSES", StringComparison.Ordinal));
        Assert.Contains(narrower.Split('\n'), line => line.StartsWith("CLOSES", StringComparison.Ordinal));
        Assert.DoesNotContain(narrower.Split('\n'), line => line.StartsWith("OPENS", StringComparison.Ordinal));
    }
}
