using System.Text.Json.Nodes;

namespace Navo.Gateway.Tests.World;

/// <summary>What an adapter answers.</summary>
internal static class Answers
{
    public static JsonObject Norskniva(string holder) => new()
    {
        ["status"] = "data",
        ["category"] = "norskniva",
        ["observations"] = new JsonArray(new JsonObject
        {
            ["observedOn"] = "2026-05-12",
            ["evidence"] = "NORSKPROVE",
            ["sourceAgency"] = holder,
            ["sourceUnit"] = "centre-1",
            ["data"] = new JsonObject
            {
                ["skills"] = new JsonArray(Skill("LYTTING", "A2"), Skill("LESING", "A2"), Skill("SKRIFTLIG", "A1"), Skill("MUNTLIG", "B1")),
                ["targetLevel"] = "B1",
            },
        }),
        ["staleAfter"] = "2027-05-12",
    };

    private static JsonObject Skill(string skill, string level) => new()
    {
        ["skill"] = skill,
        ["level"] = level,
        ["evidence"] = "NORSKPROVE",
        ["observedOn"] = "2026-05-12",
    };
}
