using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.ConsentService.Rights;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Decisions.Voices;
using Navo.Ledger.Rows;

namespace Navo.ConsentService.Accesses;

/// <summary>What a row says to the participant it is about: decisions in the words of policy, everything else in those of <c>words.json</c>.</summary>
internal sealed class AccessWords(PolicySnapshot policy)
{
    private readonly Dictionary<string, WordsDocument> _words = Load();

    /// <summary>Every key there is, for the test that nothing lacks words.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    public WordsDocument Of(AccessRow row) => row.Kind switch
    {
        "release" when row.Detail == "no-data" => Plain("no-data"),
        "refusal" when row.Reasons.Any(reason => reason.Rule == "holder") => Plain("holder-failed"),
        "release" or "refusal" => Decision(row),
        "request" when row.Detail == "assisted" => Plain("assisted"),
        "request" when row.Detail == "spoken" && row.Reasons.Any(reason => reason.Code == "delivered") => Plain("spoken"),
        "request" => Plain(row.Reasons.Any(reason => reason.Code == "delivered") ? "request" : "request-dropped"),
        "outcome" => Plain("outcome-" + row.Detail, "outcome"),
        "overview" when row.Detail == "corrected" => Plain("corrected"),
        "export" when row.Detail == DownloadEndpoint.Detail => Plain(DownloadEndpoint.Detail),
        "consent-event" => Plain(row.Detail?.Split(' ')[0] ?? "", "consent-event"),
        _ => Plain(row.Kind),
    };

    private WordsDocument Decision(AccessRow row)
    {
        var key = row.Decision == "permit"
            ? ParticipantVoice.Shared
            : ParticipantVoice.KeyOf(row.Reasons.Select(reason => new SpokenReason(reason.Rule, reason.Code)));

        // A refusal never reads as shared, whatever its reasons.
        var words = policy.Words[row.Decision != "permit" && key == ParticipantVoice.Shared ? ParticipantVoice.NotAllowed : key];
        return new WordsDocument(words.Nb, words.En);
    }

    private WordsDocument Plain(string key, string otherwise = "other") =>
        _words.TryGetValue(key, out var words) ? words : _words[otherwise];

    private static Dictionary<string, WordsDocument> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Accesses", "words.json"));
        return JsonSerializer.Deserialize(file, AccessWordsJson.Default.DictionaryStringWordsDocument)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, WordsDocument>))]
internal sealed partial class AccessWordsJson : JsonSerializerContext;
