using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Texts;

/// <summary>Every text there is, read once at the start from <c>Texts/CATEGORY/VERSION/LANGUAGE.md</c>.</summary>
internal sealed class TextLibrary
{
    /// <summary>The language every yes is to.</summary>
    public const string Agreed = "nb";

    public TextLibrary()
        : this(Path.Combine(AppContext.BaseDirectory, "Texts"))
    {
    }

    public TextLibrary(string directory)
    {
        var texts = new List<ConsentText>();
        var faults = new List<string>();
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.md", SearchOption.AllDirectories) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var parts = Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar);
            try
            {
                texts.Add(parts is [var category, var version, var name]
                    ? TextReader.Read(category, version, Path.GetFileNameWithoutExtension(name), File.ReadAllText(file))
                    : throw new TextFormatException("a text lies in Texts/CATEGORY/VERSION/LANGUAGE.md"));
            }
            catch (TextFormatException exception)
            {
                faults.Add($"Text {string.Join('/', parts)}: {exception.Message}.");
            }
        }

        Texts = [.. texts];
        Faults = [.. faults, .. FaultsAcross(texts)];
    }

    public ImmutableArray<ConsentText> Texts { get; }

    public ImmutableArray<string> Faults { get; }

    /// <summary>The current texts in the agreed language: of each direction and set of purposes, the highest version.</summary>
    public IEnumerable<ConsentText> Current => Texts
        .Where(text => text.Language == Agreed)
        .GroupBy(text => text.Line, StringComparer.Ordinal)
        .Select(line => line.MaxBy(text => Number(text.Version))!);

    public ConsentText? Find(CategoryId category, AgencyId holder, AgencyId requestor, string version, string language) => Texts.FirstOrDefault(text =>
        text.Category == category && text.Holder == holder && text.Requestor == requestor && text.Version == version && text.Language == language);

    public IEnumerable<string> Languages(ConsentText of) => Texts
        .Where(text => text.Version == of.Version && text.Line == of.Line)
        .Select(text => text.Language)
        .OrderBy(language => language == Agreed ? 0 : 1)
        .ThenBy(language => language, StringComparer.Ordinal);

    private static int Number(string version) => int.TryParse(version, out var number) ? number : -1;

    private static IEnumerable<string> FaultsAcross(List<ConsentText> texts)
    {
        if (texts.Count == 0)
        {
            yield return "Text: there is none.";
        }

        foreach (var text in texts.Where(text => Number(text.Version) < 1))
        {
            yield return $"Text {text.Category}/{text.Version}: the version must be a number.";
        }

        foreach (var version in texts.GroupBy(text => (text.Category, text.Version)))
        {
            var name = $"Text {version.Key.Category}/{version.Key.Version}";
            if (!version.Any(text => text.Language == Agreed))
            {
                yield return $"{name}: the {Agreed} text is missing.";
            }

            if (version.Select(text => text.Line).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                yield return $"{name}: the languages differ in direction or purposes.";
            }

            if (version.Select(text => string.Concat(text.Parts.Select(part => part.Text))).Distinct(StringComparer.Ordinal).Count() < version.Count())
            {
                yield return $"{name}: two languages have the same text.";
            }
        }
    }
}
