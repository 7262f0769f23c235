using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>A consent record after ISO/IEC TS 27560:2023 in DPV's JSON-LD, with the participant named only by this record itself.</summary>
internal sealed class ReceiptRecord(PolicySnapshot policy)
{
    private const string Conformance = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr";

    public JsonObject OfYes(ConsentEvent given, ImmutableArray<Agreement> agreements)
    {
        var record = Header(given, given.Consent!.Value.ToString());
        record["dpv:hasNotice"] = Notice(given.Text!);
        record["dpv:hasProcess"] = new JsonArray([.. given.Purposes.Select(purpose => (JsonNode)Process(given, purpose, agreements))]);
        record["dpv:hasConsentStatus"] = Status(given, "dpv:ConsentGiven");
        record["dpv:hasDuration"] = new JsonObject { ["dpv:hasStartTime"] = InstantConverter.Text(given.Instant), ["dpv:hasEndTime"] = InstantConverter.Text(given.ValidTo!.Value) };
        record["dpv:hasIndicationMethod"] = "The participant pressed yes on the notice, signed in with ID-porten.";
        record["navo:assurance"] = given.Assurance.ToString().ToLowerInvariant();
        record["navo:withdrawal"] = "At any time in the portal, or by asking either agency to stop it. No reason is needed (GDPR art. 7(3)).";
        return record;
    }

    public JsonObject OfEnd(ConsentEvent end, ConsentEvent? given)
    {
        var record = Header(end, (given?.Consent ?? end.Consent)?.ToString() ?? end.Entry.ToString());
        record["dpv:hasProcess"] = new JsonArray(new JsonObject
        {
            ["dpv:hasPersonalData"] = $"navo:category/{end.Category}",
            ["dpv:hasDataController"] = Party(end.Holder),
            ["dpv:hasRecipient"] = Party(end.Requestor),
        });
        record["dpv:hasConsentStatus"] = Status(end, end switch
        {
            { Kind: ConsentEventKind.Refused } => "dpv:ConsentRefused",

            // DPV tells a stop by the person from one by somebody else.
            { ByAgency: not null } => "dpv:ConsentRevoked",
            _ => "dpv:ConsentWithdrawn",
        });
        return record;
    }

    private static JsonObject Header(ConsentEvent one, string id) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dpv"] = "https://w3id.org/dpv#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["eu-gdpr"] = "https://w3id.org/dpv/legal/eu/gdpr#",
            ["navo"] = "urn:navo:",
        },
        ["@id"] = $"urn:uuid:{one.Entry}",
        ["@type"] = "dpv:ConsentRecord",
        ["dct:conformsTo"] = Conformance,
        ["navo:schemaVersion"] = "ISO/IEC TS 27560:2023",
        ["dct:identifier"] = id,

        // No number and no pseudonym: who holds the receipt is whom it is about.
        ["dpv:hasDataSubject"] = $"urn:navo:data-subject-of:{id}",
        ["dpv:hasJurisdiction"] = "NO",
        ["navo:accessEntry"] = one.Entry.ToString(),
    };

    private static JsonObject Notice(ShownText text) => new()
    {
        ["@type"] = "dpv:ConsentNotice",
        ["dct:identifier"] = text.Id,
        ["dct:hasVersion"] = text.Version,
        ["dct:language"] = text.Language,
        ["navo:agreedLanguage"] = "nb",
        ["navo:sha256"] = text.Hash,
    };

    private JsonObject Process(ConsentEvent given, PurposeId purpose, ImmutableArray<Agreement> agreements)
    {
        var known = policy.Purpose(purpose);
        Agreement[] basis = [.. agreements.Where(agreement => agreement.Purposes.Contains(purpose))];
        return new JsonObject
        {
            ["@type"] = "dpv:Process",
            ["dpv:hasPurpose"] = new JsonObject { ["@id"] = $"navo:purpose/{purpose}", ["dct:title"] = known?.Name, ["dct:description"] = known?.Definition },
            ["dpv:hasPersonalData"] = new JsonArray([.. basis.SelectMany(agreement => agreement.Fields).Distinct(StringComparer.Ordinal).Select(field => (JsonNode)$"navo:category/{given.Category}/{field}")]),
            ["dpv:hasDataController"] = Party(given.Holder),
            ["dpv:hasRecipient"] = Party(given.Requestor),
            ["dpv:hasDataProcessor"] = basis.FirstOrDefault()?.Processor,
            ["dpv:hasLegalBasis"] = new JsonArray([.. basis.SelectMany(Basis).Distinct(StringComparer.Ordinal).Select(one => (JsonNode)one)]),
            ["navo:meaningOfTheYes"] = new JsonArray([.. basis.Select(agreement => Meaning(agreement.ConsentRole)).Distinct(StringComparer.Ordinal).Select(one => (JsonNode)one)]),
            ["navo:agreement"] = new JsonArray([.. basis.Select(agreement => (JsonNode)agreement.Reference)]),
            ["dpv:hasStorageCondition"] = new JsonObject
            {
                ["dpv:hasLocation"] = "With the two agencies. NAVO keeps no copy of the data.",
                ["dpv:hasDuration"] = "As long as each agency's own law says.",
            },
            ["dpv:hasImpactAssessment"] = basis.FirstOrDefault()?.DpiaRef,
        };
    }

    /// <summary>The basis by what the yes is in law: one that lifts confidentiality, or is a safeguard, is no GDPR art. 6(1)(a) consent and must not be called one.</summary>
    private static IEnumerable<string> Basis(Agreement agreement)
    {
        yield return Article(agreement.ConsentRole is ConsentRole.LegalBasis ? "6(1)(a)" : agreement.Gdpr6);
        if (agreement.Gdpr9 is { } ninth)
        {
            yield return Article(ninth);
        }

        foreach (var law in (Law?[])[agreement.NationalProvision, agreement.ConfidentialityGround])
        {
            if (law is not null)
            {
                yield return $"navo:law/{law.Id}";
            }
        }
    }

    /// <summary><c>6(1)(e)</c> → <c>eu-gdpr:A6-1-e</c>.</summary>
    private static string Article(string article) =>
        "eu-gdpr:A" + article.Replace(")(", "-", StringComparison.Ordinal).Replace("(", "-", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static string Meaning(ConsentRole role) => role switch
    {
        ConsentRole.LegalBasis => "The yes is the legal basis.",
        ConsentRole.ConfidentialityLift => "The yes lifts confidentiality. The legal basis is another.",
        _ => "The yes is a safeguard on top of the law.",
    };

    private static JsonObject Status(ConsentEvent one, string state) => new()
    {
        ["@type"] = state,
        ["dct:date"] = InstantConverter.Text(one.Instant),
        ["navo:entity"] = one.ByAgency?.Value ?? "data-subject",
        ["navo:eventType"] = one.Explicit ? "explicit" : "expressed",
    };

    private JsonObject Party(AgencyId agency)
    {
        var controller = policy.Agreements.FirstOrDefault(agreement => agreement.Holder == agency)?.HolderController
            ?? policy.Agreements.FirstOrDefault(agreement => agreement.Requestor == agency)?.RequestorController;
        return new JsonObject { ["@id"] = $"navo:agency/{agency}", ["dct:title"] = policy.Agency(agency)?.Name, ["dpv:hasName"] = controller };
    }
}
