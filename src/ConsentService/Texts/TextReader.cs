using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Texts;

/// <summary>Reads a text file: front matter, one title, and exactly the parts every text has, in one order.</summary>
internal static partial class TextReader
{
    private static readonly string[] FrontMatter = ["holder", "requestor", "purposes"];

    /// <summary>Sections in their order; those of the body carry a heading in the text's own language.</summary>
    private static readonly string[] Body = ["what", "who", "why", "how-long", "if-no", "if-regret"];

    private static readonly string[] Sections = [.. Body, "note", "more", "yes", "no", "later", "question"];

    public static ConsentText Read(string category, string version, TextLanguage language, TextApproval approval, string content)
    {
        var halves = content.ReplaceLineEndings("\n").Split("---\n", 3);
        if (halves is not ["", var front, var body])
        {
            throw new TextFormatException("the front matter is missing");
        }

        var matter = Matter(front);
        var title = Title().Match(body) is { Success: true } found ? found.Groups[1].Value.Trim() : throw new TextFormatException("the title is missing");
        var sections = Parts(body);
        if (!sections.Select(section => section.Part).SequenceEqual(Sections, StringComparer.Ordinal))
        {
            throw new TextFormatException("the parts must be " + string.Join(", ", Sections));
        }

        if (sections.FirstOrDefault(section => section.Text.Length == 0) is { } empty)
        {
            throw new TextFormatException($"part {empty.Part} is empty");
        }

        var text = new ConsentText
        {
            Category = Id<CategoryId>(category, "category", CategoryId.TryParse),
            Holder = Id<AgencyId>(Of(matter, "holder"), "holder", AgencyId.TryParse),
            Requestor = Id<AgencyId>(Of(matter, "requestor"), "requestor", AgencyId.TryParse),
            Version = version,
            Tongue = language,
            Approval = approval,
            Purposes = [.. Of(matter, "purposes").Split(' ').Select(purpose => Id<PurposeId>(purpose, "purposes", PurposeId.TryParse)).OrderBy(p => p.Value, StringComparer.Ordinal)],
            Title = title,
            Parts = [.. sections.Where(section => Body.Contains(section.Part))],
            Note = Section(sections, "note"),
            More = sections.Single(section => section.Part == "more"),
            Yes = Section(sections, "yes"),
            No = Section(sections, "no"),
            Later = Section(sections, "later"),
            Question = Question(Section(sections, "question")),
        };
        return Checked(text);
    }

    private static ConsentText Checked(ConsentText text)
    {
        if (text.Parts.Any(part => part.Heading.Length == 0) || text.More.Heading.Length == 0)
        {
            throw new TextFormatException("a part has no heading");
        }

        // The end belongs in "how long" and nowhere else; the law in "more".
        var dates = text.Parts.Where(part => part.Text.Contains("{dato}", StringComparison.Ordinal)).Select(part => part.Part);
        if (!dates.SequenceEqual(["how-long"]) || !text.More.Text.Contains("{lov}", StringComparison.Ordinal))
        {
            throw new TextFormatException("{dato} must stand in how-long, {lov} in more");
        }

        var left = string.Concat(text.Parts.Select(part => part.Text).Append(text.More.Text))
            .Replace("{dato}", "", StringComparison.Ordinal).Replace("{lov}", "", StringComparison.Ordinal);
        return left.Contains('{', StringComparison.Ordinal) ? throw new TextFormatException("an unknown placeholder") : text;
    }

    private static Dictionary<string, string> Matter(string front)
    {
        var pairs = front.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToList();
        return pairs.TrueForAll(pair => pair.Length == 2) && pairs.Select(pair => pair[0]).SequenceEqual(FrontMatter, StringComparer.Ordinal)
            ? pairs.ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal)
            : throw new TextFormatException("the front matter must be " + string.Join(", ", FrontMatter));
    }

    private static string Of(Dictionary<string, string> matter, string key) =>
        matter[key] is { Length: > 0 } value ? value : throw new TextFormatException($"{key} is empty in the front matter");

    private static List<TextPart> Parts(string body) => [.. Heading().Matches(body).Select(match => new TextPart(
        match.Groups["part"].Value, match.Groups["heading"].Value.Trim(), match.Groups["text"].Value.Trim()))];

    private static string Section(List<TextPart> sections, string part) => sections.Single(section => section.Part == part).Text;

    private static TextQuestion Question(string text)
    {
        var lines = text.Split('\n');
        ImmutableArray<TextOption> options = [.. lines.Skip(1).Select((line, i) => new TextOption($"{i + 1}", line.Replace("* [x] ", "", StringComparison.Ordinal).Replace("* ", "", StringComparison.Ordinal)))];
        var right = lines.Skip(1).ToList().FindIndex(line => line.StartsWith("* [x] ", StringComparison.Ordinal));
        return options.Length == 3 && right >= 0
            ? new TextQuestion(lines[0], options, $"{right + 1}")
            : throw new TextFormatException("the question needs three answers, one marked [x]");
    }

    private static T Id<T>(string text, string what, TryParse<T> parse) => parse(text, out var value) ? value : throw new TextFormatException($"{what} is malformed");

    private delegate bool TryParse<T>(string? text, out T value);

    [GeneratedRegex(@"\A# (.+)\n", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^## (?<part>[a-z-]+)( \| (?<heading>[^\n]+))?\n(?<text>.*?)(?=^## |\z)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Heading();
}
