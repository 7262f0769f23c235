using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Texts;

/// <summary>A text with its end and its law filled in: exactly what a participant sees.</summary>
internal sealed record FilledText
{
    public required ConsentText Source { get; init; }

    public required DateTimeOffset ValidTo { get; init; }

    /// <summary>What stands for {dato}, letter for letter.</summary>
    public required string Date { get; init; }

    /// <summary>What stands for {lov}, letter for letter.</summary>
    public required string Law { get; init; }

    /// <summary>The agreed text that stands beside a draft; null when this text is the agreed one.</summary>
    public required FilledText? Agreed { get; init; }

    public ImmutableArray<TextPart> Parts => [.. Source.Parts.Select(part => part with { Text = part.Text.Replace("{dato}", Date, StringComparison.Ordinal) })];

    public TextPart More => Source.More with { Text = Source.More.Text.Replace("{lov}", Law, StringComparison.Ordinal) };

    /// <summary>SHA-256 of everything shown (GDPR art. 7(1): the controller must be able to show what was agreed to), lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Shown())));

    /// <summary>What a consent event keeps of it.</summary>
    public ShownText ToShown() => new($"{Source.Category}", Source.Version, Source.Language, Hash);

    public static FilledText Fill(ConsentText text, DateTimeOffset validTo, IEnumerable<string> laws, FilledText? agreed) => new()
    {
        Source = text,
        ValidTo = validTo,
        Date = text.Tongue.DateOf(validTo),
        Law = text.Tongue.Quote(string.Join("; ", laws)),
        Agreed = agreed,
    };

    /// <summary>The bytes the hash is over: title, each heading and text, note, "more", buttons, one a line; then, beside a draft, the agreed text likewise.</summary>
    private string Shown()
    {
        string[] lines =
        [
            Source.Title,
            .. Parts.SelectMany(part => (string[])[part.Heading, part.Text]),
            Source.Note, More.Heading, More.Text, Source.Yes, Source.No, Source.Later,
        ];
        return string.Join('\n', lines) + (Agreed is null ? "" : "\n" + Agreed.Shown());
    }
}
