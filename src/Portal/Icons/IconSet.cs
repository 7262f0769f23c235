using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Navo.Portal.Icons;

/// <summary>The vendored sprite and our own, cut up: a page carries the few icons it shows and asks for no further file.</summary>
internal sealed partial class IconSet
{
    private static readonly string[] Sprites = ["lib/icons/icons.svg", "icons/skills.svg"];

    private readonly FrozenDictionary<string, string> icons;

    public IconSet(IWebHostEnvironment environment)
    {
        icons = Sprites.SelectMany(sprite => Read(environment, sprite))
            .ToFrozenDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// An icon beside a word: never alone, so it is hidden from screen readers.
    /// An unknown name is a fault of the page, found by the first test that opens it.
    /// </summary>
    public IHtmlContent this[string name, string? extraClass = null] => new HtmlString(
        $"<svg class=\"icon{(extraClass is null ? "" : " " + extraClass)}\" viewBox=\"0 0 24 24\" fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">{icons[name]}</svg>");

    public bool Has(string name) => icons.ContainsKey(name);

    private static MatchCollection Read(IWebHostEnvironment environment, string sprite)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(sprite).CreateReadStream());
        return Symbols().Matches(reader.ReadToEnd());
    }

    [GeneratedRegex("<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>", RegexOptions.Singleline)]
    private static partial Regex Symbols();
}
