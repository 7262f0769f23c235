using System.Collections.Immutable;
using System.Security.Cryptography;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Texts;

/// <summary>Every text there is, old versions among them, read once at the start from <c>Texts/CATEGORY/VERSION/LANGUAGE.md</c>.</summary>
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
        Register = TextRegister.Read(directory, faults);
        string[] files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.md", SearchOption.AllDirectories) : [];
        var names = files.Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            try
            {
                var text = Read(directory, name);
                texts.Add(text);
                faults.AddRange(TextRules.Faults(text, Register.HardWords).Select(fault => $"Text {name}: {fault}."));
            }
            catch (TextFormatException exception)
            {
                faults.Add($"Text {name}: {exception.Message}.");
            }
        }

        Texts = [.. texts];
        Faults = [.. faults, .. TextSets.Faults(texts), .. Register.Fingerprints.Keys.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => $"Text {name}: it is gone. Somebody may have said yes to it: old versions stay.")];
    }

    public TextRegister Register { get; }

    public ImmutableArray<ConsentText> Texts { get; }

    public ImmutableArray<string> Faults { get; }

    /// <summary>The current texts in the agreed language: of each direction and set of purposes, the highest version.</summary>
    public IEnumerable<ConsentText> Current => Texts
        .Where(text => text.Language == Agreed)
        .GroupBy(text => text.Line, StringComparer.Ordinal)
        .Select(line => line.MaxBy(text => TextSets.Number(text.Version))!);

    public ConsentText? Find(CategoryId category, AgencyId holder, AgencyId requestor, string version, string language) => Texts.FirstOrDefault(text =>
        text.Category == category && text.Holder == holder && text.Requestor == requestor && text.Version == version && text.Language == language);

    public TextLanguage? Language(string id) => Register.Languages.FirstOrDefault(language => language.Id == id);

    /// <summary>The same words in every language they are in: the agreed one first, then in the order of <c>languages.json</c>.</summary>
    public IEnumerable<ConsentText> Translations(ConsentText of) => Texts
        .Where(text => text.Version == of.Version && text.Line == of.Line)
        .OrderBy(text => text.Language == Agreed ? -1 : Register.Languages.IndexOf(text.Tongue));

    public IEnumerable<string> Languages(ConsentText of) => Translations(of).Select(text => text.Language);

    private ConsentText Read(string directory, string name)
    {
        if (name.Split('/') is not [var category, var version, var file])
        {
            throw new TextFormatException("a text lies in Texts/CATEGORY/VERSION/LANGUAGE.md");
        }

        var id = Path.GetFileNameWithoutExtension(file);
        var language = Language(id) ?? throw new TextFormatException($"{id} is not in languages.json");
        var bytes = File.ReadAllBytes(Path.Combine(directory, name));
        var text = TextReader.Read(category, version, language, Approval($"{category}/{version}/{id}"), System.Text.Encoding.UTF8.GetString(bytes));
        return Register.Fingerprints.TryGetValue(name, out var fingerprint) && fingerprint == Convert.ToHexStringLower(SHA256.HashData(bytes))
            ? text
            : throw new TextFormatException($"its words are not those of {TextRegister.Manifest}. The words of a version never change: write the change as a new version, then ./navo texts");
    }

    private TextApproval Approval(string text) => !Register.Approvals.TryGetValue(text, out var approval)
        ? throw new TextFormatException("approvals.json does not say whether it is approved")
        : approval.Status is "approved" or "draft" ? approval
        : throw new TextFormatException("its status must be approved or draft");
}
