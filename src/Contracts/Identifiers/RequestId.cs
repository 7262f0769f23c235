using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>One request to share, or one call through the gateway.</summary>
public readonly record struct RequestId
{
    private readonly Guid _value;

    private RequestId(Guid value) => _value = value;

    /// <summary>The random UUID behind the identifier.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public Guid Value => _value == Guid.Empty ? throw new InvalidOperationException("An empty RequestId was read.") : _value;

    /// <summary>Takes a UUID that was drawn elsewhere.</summary>
    /// <exception cref="FormatException">The UUID is empty.</exception>
    public static RequestId From(Guid value) =>
        value == Guid.Empty ? throw new FormatException("An empty UUID is not a RequestId.") : new RequestId(value);

    /// <summary>Reads the wire form: a lower-case UUID with hyphens, and nothing else.</summary>
    /// <exception cref="FormatException">The text has not that form.</exception>
    public static RequestId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a RequestId.");

    /// <summary>Reads the wire form; false when the text has another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestId value)
    {
        if (Guid.TryParseExact(text, "D", out var guid) && guid != Guid.Empty
            && string.Equals(guid.ToString("D"), text, StringComparison.Ordinal))
        {
            value = new RequestId(guid);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The wire form.</summary>
    public override string ToString() => Value.ToString("D");
}
