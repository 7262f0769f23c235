using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>What may be done with the data, a process for each purpose (ISO/IEC TS 27560 sections 6.3.4 and 6.3.5).</summary>
internal sealed class ReceiptProcess(PolicySnapshot policy, Parties parties)
{
    public JsonArray All(ConsentEvent one, IEnumerable<PurposeId> purposes, ImmutableArray<Agreement> agreements) =>
        [.. purposes.Select(purpose => (JsonNode)Process(one, purpose, agreements))];

    private JsonObject Process(ConsentEvent one, PurposeId purpose, ImmutableArray<Agreement> agreements)
    {
        var known = policy.Purpose(purpose);
        Agreement[] basis = [.. agreements.Where(agreement => agreement.Purposes.Contains(purpose))];
        return new JsonObject
        {
            ["@type"] = "dpv:Process",
            ["dpv:hasPurpose"] = new JsonObject { ["@id"] = $"navo:purpose/{purpose}", ["dct:title"] = known?.Name, ["dct:description"] = known?.Definition },
            ["dpv:hasPersonalData"] = Data(one.Category, basis),
            ["dpv:hasDataSource"] = Parties.Id(one.Holder),
            ["dpv:hasDataController"] = parties.Reference(one.Holder),
            ["dpv:hasRecipient"] = parties.Reference(one.Requestor),
            ["dpv:hasDataProcessor"] = basis.FirstOrDefault()?.Processor,
            ["dpv:hasProcessing"] = Texts(["dpv:Disclose", "dpv:Consult", "dpv:Use"]),
            ["dpv:hasLegalBasis"] = Texts(basis.SelectMany(Basis)),
            ["navo:meaningOfTheYes"] = Texts(basis.Select(agreement => Meaning(agreement.ConsentRole))),
            ["navo:agreement"] = Texts(basis.Select(agreement => agreement.Reference)),
            ["dpv:hasStorageCondition"] = new JsonObject
            {
                ["dpv:hasLocation"] = "With the two agencies. NAVO keeps no copy of the data.",
                ["dpv:hasDuration"] = "As long as each agency's own law says.",
            },
            ["dpv:hasLocation"] = "NO",
            ["dpv:hasRule"] = "No agreement names a recipient outside the two agencies, and without an agreement nothing flows.",
            ["dpv:hasImpactAssessment"] = basis.FirstOrDefault()?.DpiaRef,
        };
    }

    private JsonObject Data(CategoryId category, Agreement[] basis)
    {
        var known = policy.Category(category);
        return new JsonObject
        {
            ["@id"] = $"navo:category/{category}",
            ["@type"] = known is null or { SpecialCategory: SpecialCategory.None } ? "dpv:PersonalData" : "dpv:SpecialCategoryPersonalData",
            ["dct:title"] = known?.Name ?? category.Value,
            ["dpv:hasNecessity"] = "dpv:Required",
            ["navo:fields"] = Texts(basis.SelectMany(agreement => agreement.Fields)),
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

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Select(text => (JsonNode)text)];
}
