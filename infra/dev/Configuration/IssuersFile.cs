using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Dev.Seeds;

namespace Navo.Dev.Configuration;

/// <summary>
/// Writes which issuers are trusted and what each may say: the issuer fixes the kind of caller and the agency, never a claim.
/// The names match infra/identity/issuers.mjs.
/// </summary>
internal static class IssuersFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Agency, string Prefix, string EmployeeClaim)[] Tenants =
    [
        ("nav", "entra-nav", "NAVident"),
        ("oslo-vo", "entra-oslo", "oid"),
    ];

    public static void Write(Workplace workplace)
    {
        var directory = Path.Combine(workplace.State, "config");
        PrivateFile.CreateDirectory(directory);
        var issuers = new JsonArray([
            Participants(workplace.Addresses),
            .. Tenants.Select(tenant => Employees(workplace, tenant.Agency, tenant.Prefix, tenant.EmployeeClaim)),
            Machines(workplace),
        ]);
        var text = issuers.ToJsonString(Indented);
        PrivateFile.Replace(Path.Combine(directory, "issuers.json"), Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static JsonObject Participants(Addresses addresses)
    {
        var issuer = Issuer(addresses, "idporten", "participant", "at+jwt");
        issuer["RequiredScope"] = "navo:me";
        issuer["Assurance"] = Assurance("acr", high: "idporten-loa-high", substantial: "idporten-loa-substantial");
        return issuer;
    }

    private static JsonObject Employees(Workplace workplace, string agency, string prefix, string employeeClaim)
    {
        // Entra ID signs its access tokens with the plain type.
        var issuer = Issuer(workplace.Addresses, prefix, "employee", "JWT");
        issuer["Agency"] = agency;
        issuer["RequiredScope"] = "access_as_user";
        issuer["EmployeeClaim"] = employeeClaim;
        issuer["Groups"] = Groups(workplace.Seed, agency);
        // A password alone is no assurance at all: D01 wants a second factor.
        issuer["Assurance"] = Assurance("amr", high: "mfa");
        return issuer;
    }

    private static JsonObject Machines(Workplace workplace)
    {
        var issuer = Issuer(workplace.Addresses, "machine", "machine", "at+jwt");
        issuer["Consumers"] = Map(workplace.Seed.Places.Agencies.Select(agency => (agency.Consumer, agency.Id)));
        return issuer;
    }

    private static JsonObject Issuer(Addresses addresses, string prefix, string kind, string type) => new()
    {
        ["Issuer"] = $"{addresses.Identity}/{prefix}",
        ["Kind"] = kind,
        ["Types"] = new JsonArray(type),
        ["Algorithms"] = new JsonArray("ES256"),
        ["Demo"] = true,
    };

    private static JsonObject Assurance(string claim, string high, params string[] substantial) => new()
    {
        ["Claim"] = claim,
        ["High"] = new JsonArray(high),
        ["Substantial"] = new JsonArray([.. substantial.Select(value => JsonValue.Create(value))]),
    };

    // An agency's directory may only place its people in its own units; sides exist only where its people have one.
    private static JsonObject Groups(Seed seed, string agency)
    {
        var units = seed.Places.Units.Where(unit => unit.Agency == agency).Select(unit => (unit.Group, $"unit:{unit.Id}"));
        var sides = seed.Staff.Any(person => person.Agency == agency && person.Side is not null)
            ? seed.Places.Sides.Select(side => (side.Group, $"side:{side.Id}"))
            : [];
        return Map(units.Concat(sides));
    }

    private static JsonObject Map(IEnumerable<(string Key, string Value)> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))];
}
