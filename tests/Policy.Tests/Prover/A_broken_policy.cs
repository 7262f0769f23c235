using System.Text.Json.Nodes;

namespace Navo.Policy.Tests.Prover;

/// <summary>Each kind of fault, put into a copy of the policy: <c>check</c> ends with 1, says what it is, and what to do.</summary>
public sealed class A_broken_policy
{
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "no approval", "has not approved", "add that agency's approval" },
        { "no law", "there is no law", "it the path has no legal basis" },
        { "no art. 9", "must be there for a special category", "name the art. 9 exception" },
        { "a yes called what it is not", "must be GDPR_6_1_A exactly", "say what the yes is in law" },
        { "released and withheld", "released and withheld at once", "decide" },
        { "two rows for one", "answers for the same", "keep one of them in force" },
        { "shadowed", "nothing can ever flow through it", "is chosen in its place" },
        { "two versions", "are in force at the same time", "set state \"ended\"" },
        { "ended without a day", "says no day on which it did", "give it the validTo" },
        { "two strictnesses", "data of different strictness", "the same data reveals the same" },
        { "two controllers", "has 2 controllers", "name the same controller" },
        { "signed draft", "signed by both agencies, and a draft", "set state \"inForce\"" },
        { "no retention", "has no retention class", "add a record of that kind" },
        { "no words", "there are no words", "add the sentence in nb and en" },
        { "not json", "agreements.json", "to do:" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_caught_and_the_message_says_what_to_do(string kind, string what, string @do)
    {
        using var copy = new PolicyCopy();
        Break(copy, kind);

        var (code, _, faults) = await The_pages.Run("check", copy.Folder);

        Assert.Equal(1, code);
        Assert.Contains(what, faults, StringComparison.Ordinal);
        Assert.Contains(@do, faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_of_what_nothing_uses_without_being_stopped_for_it()
    {
        using var copy = new PolicyCopy();
        copy.Edit("agreements.json", file => _ = file["agreements"]![0]!["fields"]!.AsArray().Remove(file["agreements"]![0]!["fields"]!.AsArray().First(field => (string?)field == "targetLevel")));

        var (code, output, _) = await The_pages.Run("check", copy.Folder);

        Assert.Equal(0, code);
        Assert.Contains("no agreement uses the field targetLevel", output, StringComparison.Ordinal);
        Assert.Contains("is a draft", output, StringComparison.Ordinal);
        Assert.EndsWith($"policy={copy.Snapshot().Hash}\n", output, StringComparison.Ordinal);
    }

    private static void Break(PolicyCopy copy, string kind)
    {
        void Row(Action<JsonObject, JsonArray> edit) => copy.Edit("agreements.json", file =>
        {
            var rows = file["agreements"]!.AsArray();
            edit(rows[0]!.AsObject(), rows);
        });
        JsonObject Special(JsonArray rows) => rows.First(row => row!["gdpr9"] is not null)!.AsObject();
        JsonObject Second(JsonArray rows, string id, int version)
        {
            var again = rows[0]!.DeepClone().AsObject();
            (again["id"], again["version"]) = (id, version);
            rows.Add((JsonNode)again);
            return again;
        }

        switch (kind)
        {
            case "no approval": Row((row, _) => row["approvals"] = new JsonArray(row["approvals"]![0]!.DeepClone())); break;
            case "no law": Row((row, _) => row["nationalProvision"] = "no-such-law"); break;
            case "no art. 9": Row((row, rows) => _ = Special(rows).Remove("gdpr9")); break;
            case "a yes called what it is not": Row((row, _) => row["consentRole"] = "GDPR_6_1_A"); break;
            case "released and withheld": Row((row, _) => row["withheld"]!.AsArray().Add((JsonNode)"targetLevel")); break;
            case "two rows for one": Row((_, rows) => Second(rows, "the-same-again", 1)); break;
            case "shadowed":
                Row((row, rows) =>
                {
                    var next = Second(rows, "next", 1);
                    (next["validFrom"], next["validTo"]) = (row["validTo"]!.DeepClone(), "2030-01-01T00:00:00Z");
                });
                break;
            case "two versions": Row((row, rows) => (Second(rows, (string)row["id"]!, 2)["purposes"], row["purposes"]) = (new JsonArray("P1"), new JsonArray("P2"))); break;
            case "ended without a day": Row((row, rows) => (row["state"], _) = ("ended", row.Remove("validTo"))); break;
            case "two strictnesses": Row((_, rows) => Strict(Second(rows, "stricter", 1))); break;
            case "two controllers": Row((row, _) => row["holderController"] = "Somebody else"); break;
            case "signed draft": Row((row, _) => row["state"] = "draft"); break;
            case "no retention": copy.Edit("retention.json", file => file["records"]!.AsArray().RemoveAt(0)); break;
            case "no words": copy.Edit("words.json", file => _ = file["decisions"]!.AsObject().Remove("shared")); break;
            case "not json": File.WriteAllText(Path.Combine(copy.Folder, "agreements.json"), "{"); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);
        }
    }

    private static void Strict(JsonObject row) =>
        (row["specialCategory"], row["gdpr9"], row["state"], row["approvals"], row["monthsDefault"], row["monthsMax"]) = ("explicit", "9(2)(a)", "draft", new JsonArray(), 3, 3);
}
