using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Navo.Contracts.Identifiers;

/// <summary>An agency: the holder or the requestor of data (GDPR art. 4(7) controller), for example NAV.</summary>
public readonly partial record struct AgencyId
{
    private readonly string? _value;

    private AgencyId(string value) => _value = value;

    /// <summary>The wire value, for example <c>oslo-vo</c>.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An empty AgencyId was read.");

    /// <summary>Reads a wire value.</summary>
    /// <exception cref="FormatException">The text has not the form of this identifier.</exception>
    public static AgencyId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a AgencyId.");

    /// <summary>Reads a wire value; false when the text has not the form of this identifier.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AgencyId value)
    {
        if (text is not null && Form().IsMatch(text))
        {
            value = new AgencyId(text);
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
