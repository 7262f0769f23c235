using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Ledger.Retention;

namespace Navo.ConsentService.Rights;

/// <summary>
/// The receipt of an erasure, in the terms of DPV and signed with the key of every other receipt: nothing is kept of it here, so the participant's copy is the
/// only one. It names nobody. That the log says the same, the octets in it show: their hash is a leaf.
/// </summary>
internal sealed class DeletionReceipts(ReceiptSigner signer, TextLibrary texts)
{
    private readonly DeletionWords _words = DeletionWords.Load();

    public ErasureDocument Of(ErasureReceipt receipt)
    {
        var record = Record(receipt);
        return new ErasureDocument
        {
            Id = receipt.Order.ToString("D"),
            State = ErasureDocument.Done,
            At = receipt.At,
            Record = record,
            Jws = signer.Sign(record),
            Lines = texts.Register.Languages.Where(language => _words.Lines.ContainsKey(language.Id))
                .ToDictionary(language => language.Id, IReadOnlyList<LabelledLine> (language) => Lines(receipt, language), StringComparer.Ordinal),
        };
    }

    private List<LabelledLine> Lines(ErasureReceipt receipt, TextLanguage language) =>
    [
        .. _words.Lines[language.Id].Select(line => line with
        {
            Value = line.Value
                .Replace("{date}", language.DateOf(receipt.At), StringComparison.Ordinal)
                .Replace("{rows}", receipt.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{number}", receipt.Order.ToString("D"), StringComparison.Ordinal),
        }),
    ];

    private JsonObject Record(ErasureReceipt receipt) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dpv"] = "https://w3id.org/dpv#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["eu-gdpr"] = "https://w3id.org/dpv/legal/eu/gdpr#",
            ["navo"] = "urn:navo:",
        },
        ["@id"] = $"urn:uuid:{receipt.Order:D}",
        ["@type"] = "navo:DeletionReceipt",
        ["dct:conformsTo"] = "urn:navo:schema:deletion-receipt:1",
        ["dct:identifier"] = receipt.Order.ToString("D"),
        ["dct:date"] = InstantConverter.Text(receipt.At),
        ["dpv:hasDataSubject"] = $"urn:navo:data-subject-of:{receipt.Order:D}",
        ["dpv:hasJurisdiction"] = "NO",
        ["dpv:hasRight"] = "eu-gdpr:A17",
        ["dpv:hasProcessing"] = "dpv:Erase",
        ["dpv:hasAuthority"] = new JsonObject { ["@id"] = "https://www.datatilsynet.no", ["@type"] = "dpv:DataProtectionAuthority", ["dpv:hasName"] = "Datatilsynet" },
        ["navo:rule"] = receipt.Rule,
        ["navo:rowsEmptied"] = receipt.Rows,
        ["navo:erased"] = Codes(_words.Erased),
        ["navo:kept"] = new JsonArray([.. _words.Kept.Select(kept => (JsonNode)new JsonObject { ["navo:what"] = kept.What, ["navo:why"] = kept.Why })]),
        ["navo:logEntries"] = new JsonArray([.. receipt.Entries.Zip(receipt.Octets).Select(pair => (JsonNode)new JsonObject
        {
            ["navo:entry"] = pair.First.ToString(),
            ["navo:canonical"] = Convert.ToBase64String(pair.Second.Span),
        })]),
    };

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)code)]);
}

/// <summary>The words of a deletion receipt: <c>deletion.json</c>.</summary>
internal sealed record DeletionWords
{
    /// <summary>What went, by the kinds of records of policy/retention.json.</summary>
    public required IReadOnlyList<string> Erased { get; init; }

    public required IReadOnlyList<KeptWords> Kept { get; init; }

    /// <summary>Language → lines.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<LabelledLine>> Lines { get; init; }

    public static DeletionWords Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Rights", "deletion.json"));
        return JsonSerializer.Deserialize(file, DeletionWordsJson.Default.DeletionWords)!;
    }
}

/// <summary>What stays, and why.</summary>
internal sealed record KeptWords(string What, string Why);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeletionWords))]
internal sealed partial class DeletionWordsJson : JsonSerializerContext;
