using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Sharing;

/// <summary>Reads a category off a path. What cannot even be an id stands for a category nobody knows: refused by D03, like any such.</summary>
internal static class CategoryName
{
    private static readonly CategoryId Unknown = CategoryId.Parse("unknown");

    public static CategoryId Of(string text) => CategoryId.TryParse(text, out var category) ? category : Unknown;
}
