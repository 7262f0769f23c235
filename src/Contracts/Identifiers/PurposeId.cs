using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Navo.Contracts.Identifiers;

/// <summary>A purpose of policy/purposes.json (GDPR art. 5(1)(b)).</summary>
public readonly partial record struct PurposeId
{
    private readonly string? _value;

    private PurposeId(string value) => _value = value;

    /// <summary>The wire value, for example <c>P1</c>.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An empty PurposeId was read.");

    /// <summary>Reads a wire value.</summary>
    /// <exception cref="FormatException">The text has not the form of this identifier.</exception>
    public static PurposeId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a PurposeId.");

    /// <summary>Reads a wire value; false when the text has not the form of this identifier.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PurposeId value)
    {
        if (text is not null && Form().IsMatch(text))
        {
            value = new PurposeId(text);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The wire value.</summary>
    public override string ToString() => Value;

    [GeneratedRegex(@"\AP[1-9][0-9]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
