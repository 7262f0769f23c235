using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Navo.Contracts.Identifiers;

/// <summary>An office or a centre of an agency, as its own system names it.</summary>
public readonly partial record struct UnitId
{
    private readonly string? _value;

    private UnitId(string value) => _value = value;

    /// <summary>The wire value, for example <c>nav-grorud</c>.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An empty UnitId was read.");

    /// <summary>Reads a wire value.</summary>
    /// <exception cref="FormatException">The text has not the form of this identifier.</exception>
    public static UnitId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a UnitId.");

    /// <summary>Reads a wire value; false when the text has not the form of this identifier.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitId value)
    {
        if (text is not null && Form().IsMatch(text))
        {
            value = new UnitId(text);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The wire value.</summary>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
