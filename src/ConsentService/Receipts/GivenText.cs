using System.Text.Json.Nodes;
using Navo.ConsentService.Texts;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>
/// The words a yes was given on (GDPR art. 7(1)): those of its version, which never change, with what the signed receipt says was filled in.
/// That they are the very words, the fingerprint kept with the yes shows.
/// </summary>
internal static class GivenText
{
    /// <summary>Null when they cannot be told exactly: then nothing is shown rather than something like it.</summary>
    public static FilledText? Of(ConsentEvent given, TextLibrary texts)
    {
        if (given is not { Text: { } kept, Content: { } receipt, ValidTo: { } end })
        {
            return null;
        }

        var filled = ReceiptMaker.RecordOf(receipt)["dpv:hasNotice"]?["navo:filledIn"]?.AsObject();
        var agreed = kept.Language == TextLibrary.Agreed || filled?[TextLibrary.Agreed] is null ? null : Fill(TextLibrary.Agreed, null);
        return Fill(kept.Language, agreed) is { } shown && shown.Hash == kept.Hash ? shown : null;

        FilledText? Fill(string language, FilledText? beside) =>
            texts.Find(given.Category, given.Holder, given.Requestor, kept.Version, language) is { } words && filled?[language] is JsonObject into
                ? new FilledText { Source = words, ValidTo = end, Date = (string)into["dato"]!, Law = (string)into["lov"]!, Agreed = beside }
                : null;
    }
}
