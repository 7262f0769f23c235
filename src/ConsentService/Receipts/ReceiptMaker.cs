using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>Makes signed receipts of consent events.</summary>
internal sealed class ReceiptMaker(ReceiptSigner signer, ReceiptRecord records)
{
    /// <summary>The receipt of a yes, made and signed when the yes is written, and kept with it: later changes of policy do not touch it.</summary>
    public string SignGiven(ConsentEvent given, ImmutableArray<Agreement> agreements) => signer.Sign(records.OfYes(given, agreements));

    /// <summary>The receipt of a no or a stop: made of the event alone, which never changes.</summary>
    public (JsonNode Record, string Jws) SignEnd(ConsentEvent end, ConsentEvent? given)
    {
        var record = records.OfEnd(end, given);
        return (record, signer.Sign(record));
    }

    /// <summary>What was signed.</summary>
    public static JsonNode RecordOf(string jws) =>
        JsonNode.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(jws.Split('.')[1])))!;
}
