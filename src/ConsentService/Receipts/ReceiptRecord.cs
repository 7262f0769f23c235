using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>A consent record after ISO/IEC TS 27560:2023 in DPV's JSON-LD, with the participant named only by this record itself. Its fields: <c>receipt.schema.json</c>.</summary>
internal sealed class ReceiptRecord(PolicySnapshot policy, ReceiptProcess processes, Parties parties)
{
    private const string Conformance = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr";

    // Art. 7(3), 13(2)(b) and (d), 15 to 18, 20, 21 and 77.
    private static readonly string[] Rights =
        ["eu-gdpr:A7-3", "eu-gdpr:A13", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A20", "eu-gdpr:A21", "eu-gdpr:A77"];

    public JsonObject OfYes(ConsentEvent given, FilledText shown, ImmutableArray<Agreement> agreements)
    {
        var record = Common(given, given.Consent!.Value.ToString());
        record["dct:language"] = shown.Source.Language;
        record["dpv:hasNotice"] = Notice(shown);
        record["dpv:hasProcess"] = processes.All(given, given.Purposes, agreements);
        record["dpv:hasConsentStatus"] = Status(
            given.Replaces is null ? "dpv:ConsentGiven" : "dpv:RenewedConsentGiven", given.Instant, Span(given.Instant, given.ValidTo), "data-subject", given.Explicit ? "explicit" : "expressed");
        record["dpv:hasDuration"] = new JsonObject { ["dpv:hasStartTime"] = InstantConverter.Text(given.Instant), ["dpv:hasEndTime"] = InstantConverter.Text(given.ValidTo!.Value) };
        record["dpv:hasIndicationMethod"] = "The participant pressed yes on the notice, signed in with ID-porten.";
        record["navo:assurance"] = given.Assurance.ToString().ToLowerInvariant();
        if (given.Replaces is { } former)
        {
            record["dct:replaces"] = $"urn:uuid:{former}";
        }

        return record;
    }

    /// <summary>A no, with what was asked for. No text is kept of a no: nothing follows from its words.</summary>
    public JsonObject OfNo(ConsentEvent refused)
    {
        ImmutableArray<Agreement> asked = [.. policy.Agreements.Where(agreement =>
            agreement.Category == refused.Category && agreement.Holder == refused.Holder && agreement.Requestor == refused.Requestor && agreement.State is AgreementState.InForce)];
        var record = Common(refused, (refused.Consent?.Value ?? refused.Entry.Value).ToString());
        record["dct:language"] = TextLibrary.Agreed;
        record["dpv:hasNotice"] = new JsonObject { ["@type"] = "dpv:ConsentNotice", ["dct:identifier"] = refused.Category.Value, ["dct:language"] = TextLibrary.Agreed };
        record["dpv:hasProcess"] = processes.All(refused, asked.SelectMany(agreement => agreement.Purposes).Distinct().OrderBy(purpose => purpose.Value, StringComparer.Ordinal), asked);
        record["dpv:hasConsentStatus"] = Status("dpv:ConsentRefused", refused.Instant, Span(refused.Instant, null), "data-subject", "expressed");
        return record;
    }

    /// <summary>What became of a yes: its own record, as it was kept, with the later event in place of the first. The same each time it is made.</summary>
    public static JsonObject OfWhatCame(Receipt receipt, JsonNode yes)
    {
        var record = yes.DeepClone().AsObject();
        record["@id"] = $"urn:uuid:{receipt.Id}";
        record["navo:accessEntry"] = receipt.Kind == Receipt.Expired ? null : receipt.Event.Entry.ToString();
        record["dpv:hasConsentStatus"] = receipt switch
        {
            { Kind: Receipt.Expired } => Status("dpv:ConsentExpired", receipt.At, Span(receipt.Yes!.Instant, receipt.At), "navo", "regular"),
            { Kind: Receipt.Paused } => Status("navo:ConsentPaused", receipt.At, Span(receipt.At, null), "data-subject", "expressed"),
            { Kind: Receipt.Resumed } => Status("navo:ConsentResumed", receipt.At, Span(receipt.At, receipt.Yes!.ValidTo), "data-subject", "expressed"),
            { Kind: Receipt.Refused } => Status("dpv:ConsentRefused", receipt.At, Span(receipt.At, null), "data-subject", "expressed"),

            { Kind: Receipt.Ended } => Status("dpv:ConsentRevoked", receipt.At, Span(receipt.Yes!.Instant, receipt.At), receipt.Event.ByAgency!.Value.Value, "regular"),

            // DPV tells a stop by the person from one by somebody else.
            { Event.ByAgency: { } by } => Status("dpv:ConsentRevoked", receipt.At, Span(receipt.Yes!.Instant, receipt.At), by.Value, "expressed"),
            _ => Status("dpv:ConsentWithdrawn", receipt.At, Span(receipt.Yes!.Instant, receipt.At), "data-subject", "expressed"),
        };
        _ = record.Remove("dpv:hasIndicationMethod");
        if (receipt.Kind == Receipt.Expired)
        {
            _ = record.Remove("navo:accessEntry");
        }

        return record;
    }

    private JsonObject Common(ConsentEvent one, string id) => new()
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
        ["dpv:hasEntity"] = parties.All(one.Holder, one.Requestor),
        ["dpv:hasConsentControl"] = new JsonObject
        {
            ["@type"] = "dpv:WithdrawConsent",
            ["dct:description"] = "At any time in the portal, or by asking either agency to stop it. No reason is needed (GDPR art. 7(3)).",
        },
        ["dpv:hasRight"] = new JsonArray([.. Rights.Select(right => (JsonNode)right)]),
        ["dpv:hasAuthority"] = new JsonObject { ["@id"] = "https://www.datatilsynet.no", ["@type"] = "dpv:DataProtectionAuthority", ["dpv:hasName"] = "Datatilsynet" },
        ["navo:accessEntry"] = one.Entry.ToString(),
    };

    /// <summary>The text, and what was filled in: with the words of its version, which never change, that is all that was on the page.</summary>
    private static JsonObject Notice(FilledText shown) => new()
    {
        ["@type"] = "dpv:ConsentNotice",
        ["dct:identifier"] = shown.Source.Category.Value,
        ["dct:hasVersion"] = shown.Source.Version,
        ["dct:language"] = shown.Source.Language,
        ["navo:agreedLanguage"] = TextLibrary.Agreed,
        ["navo:sha256"] = shown.Hash,
        ["navo:filledIn"] = FilledIn(shown),
    };

    private static JsonObject FilledIn(FilledText shown)
    {
        var filled = new JsonObject { [shown.Source.Language] = new JsonObject { ["dato"] = shown.Date, ["lov"] = shown.Law } };
        if (shown.Agreed is { } agreed)
        {
            filled[agreed.Source.Language] = new JsonObject { ["dato"] = agreed.Date, ["lov"] = agreed.Law };
        }

        return filled;
    }

    private static JsonObject Status(string state, DateTimeOffset at, string valid, string entity, string type) => new()
    {
        ["@type"] = state,
        ["dct:date"] = InstantConverter.Text(at),
        ["dct:valid"] = valid,
        ["navo:entity"] = entity,
        ["navo:eventType"] = type,
    };

    /// <summary>An interval of ISO 8601; open where nothing ends it.</summary>
    private static string Span(DateTimeOffset from, DateTimeOffset? to) => $"{InstantConverter.Text(from)}/{(to is { } end ? InstantConverter.Text(end) : "..")}";
}
