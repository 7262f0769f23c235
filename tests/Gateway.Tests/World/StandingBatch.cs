using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Tests.World;

/// <summary>A snapshot of one agency's standing facts, as its adapter would send it.</summary>
internal static class StandingBatch
{
    public static JsonObject Of(Seed seed, AgencyId agency, long sequence) => new()
    {
        ["sequence"] = sequence,
        ["asOf"] = TimeProvider.System.GetUtcNow().ToString("O"),
        ["kind"] = "snapshot",
        ["units"] = new JsonArray([.. seed.Units.Where(unit => unit!["agency"]!.GetValue<string>() == agency.Value).Select(Unit)]),
        ["caseworkers"] = new JsonArray([.. seed.Staff.Where(one => one.Agency == agency).Select(Caseworker)]),
        ["participants"] = new JsonArray([.. seed.People.Select(person => Participant(person, agency))]),
    };

    private static JsonNode Unit(JsonNode? unit) => new JsonObject
    {
        ["unit"] = unit!["id"]!.GetValue<string>(),
        ["name"] = unit["name"]!.GetValue<string>(),
        ["protected"] = unit["protected"]!.GetValue<bool>(),
    };

    private static JsonNode Caseworker(Seed.Employee employee)
    {
        var one = new JsonObject
        {
            ["employee"] = employee.Id,
            ["role"] = employee.Role,
            ["units"] = new JsonArray([.. employee.Units.Select(unit => (JsonNode)unit)]),
            ["groups"] = new JsonArray([.. employee.Groups.Select(group => (JsonNode)group)]),
        };
        if (employee.Side is not null)
        {
            one["side"] = employee.Side;
        }

        return one;
    }

    private static JsonNode Participant(Seed.Person person, AgencyId agency)
    {
        var isNav = agency.Value == "nav";
        var followUp = new JsonObject { ["unit"] = isNav ? person.NavUnit : person.VoUnit, ["from"] = "2026-01-05" };
        if (!isNav)
        {
            followUp["group"] = person.VoGroup;
        }

        return new JsonObject
        {
            ["fodselsnummer"] = person.Number,
            ["adult"] = true,
            ["alive"] = true,
            ["guardian"] = false,
            ["protection"] = person.Protection,
            ["shielded"] = false,
            ["followUps"] = new JsonArray(followUp),
        };
    }
}
