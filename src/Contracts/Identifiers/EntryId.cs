using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>One line of the access log. Random, so that it says nothing of when or about whom.</summary>
public readonly record struct EntryId
{
    private readonly Guid _value;

    private EntryId(Guid value) => _value = value;

    /// <summary>The random UUID behind the identifier.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public Guid Value => _value == Guid.Empty ? throw new InvalidOperationException("An empty EntryId was read.") : _value;

    /// <summary>Takes a UUID that was drawn elsewhere.</summary>
    /// <exception cref="FormatException">The UUID is empty.</exception>
    public static EntryId From(Guid value) =>
        value == Guid.Empty ? throw new FormatException("An empty UUID is not a EntryId.") : new EntryId(value);

    /// <summary>Reads the wire form: a lower-case UUID with hyphens, and nothing else.</summary>
    /// <exception cref="FormatException">The text has not that form.</exception>
    public static EntryId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a EntryId.");

    /// <summary>Reads the wire form; false when the text has another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntryId value)
    {
        if (Guid.TryParseExact(text, "D", out var guid) && guid != Guid.Empty
            && string.Equals(guid.ToString("D"), text, StringComparison.Ordinal))
        {
            value = new EntryId(guid);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The wire form.</summary>
    public override string ToString() => Value.ToString("D");
}
