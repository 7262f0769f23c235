using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Receipts;

/// <summary>A receipt in plain words, in every language texts are in. Norwegian names are those of the policy; those of the other languages lie in <c>words.json</c>.</summary>
internal sealed class ReceiptLines(PolicySnapshot policy, TextLibrary texts)
{
    private readonly Dictionary<string, Dictionary<string, string>> _words = Load();

    /// <summary>Language and its words, for the test that nothing lacks any.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Words => _words;

    public IReadOnlyDictionary<string, IReadOnlyList<LabelledLine>> Of(Receipt receipt) => texts.Register.Languages
        .Where(language => _words.ContainsKey(language.Id))
        .ToDictionary(language => language.Id, IReadOnlyList<LabelledLine> (language) => Lines(receipt, language), StringComparer.Ordinal);

    private List<LabelledLine> Lines(Receipt receipt, TextLanguage language)
    {
        var (one, words) = (receipt.Event, _words[language.Id]);
        List<LabelledLine> lines =
        [
            new(words[receipt.Kind], Name("category." + one.Category, policy.Category(one.Category)?.Name ?? one.Category.Value)),
            new(words["from"], Agency(one.Holder)),
            new(words["to"], Agency(one.Requestor)),
            new(words["date"], language.DateOf(receipt.At)),
        ];
        switch (receipt.Kind)
        {
            case Receipt.Given or Receipt.Changed:
                lines.Add(new(words["why"], string.Join(' ', one.Purposes.Select(purpose => Name("purpose." + purpose, policy.Purpose(purpose)?.Text ?? purpose.Value)))));
                lines.Add(new(words["how-long"], Until("how-long-text")));
                lines.Add(new(words["regret"], words["regret-text"]));
                break;
            case Receipt.Withdrawn when one.ByAgency is { } by:
                lines.Add(new(words["stopped-by"], words["stopped-by-text"].Replace("{agency}", Agency(by), StringComparison.Ordinal)));
                break;
            case Receipt.Ended:
                lines.Add(new(words["stopped-by"], Agency(one.ByAgency!.Value)));
                lines.Add(new(words["why"], words[one.EndedBy + "-text"].Replace("{agency}", Agency(one.ByAgency!.Value), StringComparison.Ordinal)));
                break;
            case Receipt.Paused or Receipt.Resumed or Receipt.Expired:
                lines.Add(new(words["then"], Until(receipt.Kind + "-text")));
                break;
            default:
                break;
        }

        return lines;

        string Name(string key, string norwegian) => language.Id == TextLibrary.Agreed ? norwegian : words.GetValueOrDefault(key) ?? norwegian;
        string Until(string key) => words[key].Replace("{date}", language.DateOf(receipt.Yes?.ValidTo ?? receipt.At), StringComparison.Ordinal);
    }

    private string Agency(Contracts.Identifiers.AgencyId agency) => policy.Agency(agency)?.Name ?? agency.Value;

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Receipts", "words.json"));
        return JsonSerializer.Deserialize(file, ReceiptWordsJson.Default.DictionaryStringDictionaryStringString)!;
    }
}

[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class ReceiptWordsJson : JsonSerializerContext;
