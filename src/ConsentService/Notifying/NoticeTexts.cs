using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Navo.Ledger.Delivering;
using Navo.Ledger.Notifying;

namespace Navo.ConsentService.Notifying;

/// <summary>
/// The words of a message: that there is something new in NAVO, and no more. No topic, agency, category or name, since a phone lies where others
/// see it (policy: "control at home"). In another language the Norwegian words stand below, as no speaker has approved the others yet.
/// </summary>
internal sealed class NoticeTexts(IOptions<NoticeOptions> options)
{
    public const string Norwegian = "nb";

    private readonly Dictionary<string, Words> _words = Load();

    /// <summary>The languages a message can be in.</summary>
    public IReadOnlyCollection<string> Languages => _words.Keys;

    public NoticeMessage Of(OutboxItem item, NoticeLetter letter)
    {
        var words = _words.GetValueOrDefault(letter.Language) ?? _words[Norwegian];
        var norwegian = words.Id == Norwegian ? null : _words[Norwegian];
        return new NoticeMessage
        {
            Id = item.Id,
            To = letter.Address,
            Language = words.Id,
            Subject = words.Subject,
            Text = string.Join("\n\n", ((Words?[])[words, norwegian]).OfType<Words>().Select(one => Text(one, letter.Code)).Append(options.Value.Portal)) + "\n",
        };
    }

    private static string Text(Words words, string? code) => code is null
        ? words.News + "\n" + words.Off
        : string.Format(CultureInfo.InvariantCulture, words.Code, code) + "\n" + words.Ignore;

    private static Dictionary<string, Words> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Notifying", "words.json"));
        return JsonSerializer.Deserialize(file, NoticeJson.Default.ListWords)!.ToDictionary(words => words.Id, StringComparer.Ordinal);
    }

    /// <summary>One language's.</summary>
    internal sealed record Words(string Id, string Subject, string News, string Off, string Code, string Ignore);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<NoticeTexts.Words>))]
internal sealed partial class NoticeJson : JsonSerializerContext;
