using System.Text.Json.Nodes;

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
