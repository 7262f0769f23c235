using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Navo.Contracts.Identifiers;

/// <summary>A data category of policy/categories.json.</summary>
public readonly partial record struct CategoryId
{
    private readonly string? _value;

    private CategoryId(string value) => _value = value;

    /// <summary>The wire value, for example <c>norskniva</c>.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An empty CategoryId was read.");

    /// <summary>Reads a wire value.</summary>
    /// <exception cref="FormatException">The text has not the form of this identifier.</exception>
    public static CategoryId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a CategoryId.");

    /// <summary>Reads a wire value; false when the text has not the form of this identifier.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CategoryId value)
    {
        if (text is not null && Form().IsMatch(text))
        {
            value = new CategoryId(text);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The wire value.</summary>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
