using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Receipts;

/// <summary>The parties of a receipt (ISO/IEC TS 27560 section 6.3.6): who they are, and where to write to them.</summary>
internal sealed class Parties(PolicySnapshot policy)
{
    private readonly Dictionary<string, PartyAddress> _addresses = Load();

    /// <summary>A reference to a party, with its name.</summary>
    public JsonObject Reference(AgencyId agency) => new()
    {
        ["@id"] = Id(agency),
        ["dct:title"] = policy.Agency(agency)?.Name,
        ["dpv:hasName"] = Controller(agency),
    };

    /// <summary>Holder, requestor and the processor between them.</summary>
    public JsonArray All(AgencyId holder, AgencyId requestor) =>
    [
        Party(holder, "dpv:DataController"),
        Party(requestor, "dpv:Recipient"),
        new JsonObject
        {
            ["@id"] = "navo:processor",
            ["@type"] = "dpv:LegalEntity",
            ["navo:role"] = "dpv:DataProcessor",
            ["dpv:hasIdentifier"] = "navo",
            ["dpv:hasName"] = AgreementsOf(holder, requestor).FirstOrDefault()?.Processor ?? "NAVO",
            ["dpv:hasAddress"] = "At the two agencies, which it works for",
            ["dpv:hasContact"] = "The data protection officer of either agency",
        },
    ];

    public static string Id(AgencyId agency) => $"navo:agency/{agency}";

    private JsonObject Party(AgencyId agency, string role)
    {
        var address = _addresses.GetValueOrDefault(agency.Value) ?? new PartyAddress("dpv:LegalEntity", "Known to NAVO", "The agency's data protection officer");
        return new JsonObject
        {
            ["@id"] = Id(agency),
            ["@type"] = address.Type,
            ["navo:role"] = role,
            ["dpv:hasIdentifier"] = agency.Value,
            ["dpv:hasName"] = Controller(agency),
            ["dpv:hasAddress"] = address.Address,
            ["dpv:hasContact"] = address.Contact,
        };
    }

    private string Controller(AgencyId agency) =>
        policy.Agreements.FirstOrDefault(agreement => agreement.Holder == agency)?.HolderController
        ?? policy.Agreements.FirstOrDefault(agreement => agreement.Requestor == agency)?.RequestorController
        ?? policy.Agency(agency)?.Name ?? agency.Value;

    private IEnumerable<Agreement> AgreementsOf(AgencyId holder, AgencyId requestor) =>
        policy.Agreements.Where(agreement => agreement.Holder == holder && agreement.Requestor == requestor);

    private static Dictionary<string, PartyAddress> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Receipts", "parties.json"));
        return JsonSerializer.Deserialize(file, PartiesJson.Default.DictionaryStringPartyAddress)!;
    }
}

/// <summary>Where to write to a party.</summary>
internal sealed record PartyAddress(string Type, string Address, string Contact);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, PartyAddress>))]
internal sealed partial class PartiesJson : JsonSerializerContext;
