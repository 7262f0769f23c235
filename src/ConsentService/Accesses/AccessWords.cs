using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Navo.ConsentService.Rights;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Decisions.Voices;
using Navo.Ledger.Rows;

namespace Navo.ConsentService.Accesses;

/// <summary>What a row says to the participant it is about: decisions in the words of policy, everything else in those of <c>words.json</c>.</summary>
/// <remarks>Arabic stands in a file of its own, <c>words.ar.json</c>: a draft nobody has approved, which a page shows as one.</remarks>
internal sealed class AccessWords(PolicySnapshot policy)
{
    private const string OfDecision = "decision.";
    private readonly Dictionary<string, WordsDocument> _words = Load("words.json", AccessWordsJson.Default.DictionaryStringWordsDocument);
    private readonly Dictionary<string, string> _arabic = Load("words.ar.json", AccessWordsJson.Default.DictionaryStringString);

    /// <summary>Every key there is, for the test that nothing lacks words.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    /// <summary>Arabic words of what is said no more.</summary>
    public IEnumerable<string> Strays => _arabic.Keys.Except(_words.Keys).Except(policy.Words.Keys.Select(key => OfDecision + key));

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
        key = row.Decision != "permit" && key == ParticipantVoice.Shared ? ParticipantVoice.NotAllowed : key;
        var words = policy.Words[key];
        return new WordsDocument(words.Nb, words.En, _arabic.GetValueOrDefault(OfDecision + key));
    }

    private WordsDocument Plain(string key, string otherwise = "other")
    {
        key = _words.ContainsKey(key) ? key : otherwise;
        return _words[key] with { Ar = _arabic.GetValueOrDefault(key) };
    }

    private static T Load<T>(string name, JsonTypeInfo<T> type)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Accesses", name));
        return JsonSerializer.Deserialize(file, type)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, WordsDocument>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AccessWordsJson : JsonSerializerContext;
