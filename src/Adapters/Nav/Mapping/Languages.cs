using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Contracts.Codes;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>Languages as NAV's registers write them (ISO 639-1 and 639-2, either case) → the canonical list.</summary>
internal static class Languages
{
    private const string List = "language";

    private static readonly FrozenDictionary<string, string> OfThreeLetters = new Dictionary<string, string>
    {
        ["nob"] = "nb",
        ["nor"] = "nb",
        ["nno"] = "nn",
        ["eng"] = "en",
        ["som"] = "so",
        ["tir"] = "ti",
        ["ara"] = "ar",
        ["fas"] = "fa",
        ["per"] = "fa",
        ["pus"] = "ps",
        ["urd"] = "ur",
        ["ukr"] = "uk",
        ["rus"] = "ru",
        ["pol"] = "pl",
        ["tur"] = "tr",
        ["amh"] = "am",
        ["spa"] = "es",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["swa"] = "sw",
        ["tam"] = "ta",
        ["tha"] = "th",
        ["vie"] = "vi",
        ["kur"] = "ku",
        ["sme"] = "se",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code; null for none, for a sign language, and for one on no list, which is kept apart.</summary>
    public static string? Read(string field, string? code, ImmutableArray<KeptApart>.Builder apart)
    {
        if (string.IsNullOrWhiteSpace(code) || SignLanguages.Has(code))
        {
            return null;
        }

        var lower = code.Trim().ToLowerInvariant();
        var known = OfThreeLetters.GetValueOrDefault(lower, lower == "no" ? "nb" : lower);
        if (CodeLists.Of(List).Knows(known))
        {
            return known;
        }

        apart.Add(new KeptApart(field, code));
        return null;
    }
}
