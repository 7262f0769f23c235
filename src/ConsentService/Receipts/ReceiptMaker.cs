using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Navo.ConsentService.Texts;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>Makes signed receipts.</summary>
internal sealed class ReceiptMaker(ReceiptSigner signer, ReceiptRecord records)
{
    /// <summary>The receipt of a yes, made and signed when the yes is written, and kept with it: later changes of policy do not touch it.</summary>
    public string SignYes(ConsentEvent given, FilledText shown, ImmutableArray<Agreement> agreements) => signer.Sign(records.OfYes(given, shown, agreements));

    /// <summary>The receipt of a no, kept likewise.</summary>
    public string SignNo(ConsentEvent refused) => signer.Sign(records.OfNo(refused));

    /// <summary>Any receipt: the kept one of a yes or a no; of what became of a yes, one made of the kept record and the event, which never change.</summary>
    public (JsonNode Record, string Jws) Of(Receipt receipt)
    {
        if (receipt is { Kind: Receipt.Given or Receipt.Changed or Receipt.Refused, Event.Content: { } kept })
        {
            return (RecordOf(kept), kept);
        }

        var record = receipt.Yes?.Content is { } yes ? ReceiptRecord.OfWhatCame(receipt, RecordOf(yes)) : records.OfNo(receipt.Event);
        return (record, signer.Sign(record));
    }

    /// <summary>What was signed.</summary>
    public static JsonNode RecordOf(string jws) =>
        JsonNode.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(jws.Split('.')[1])))!;
}
