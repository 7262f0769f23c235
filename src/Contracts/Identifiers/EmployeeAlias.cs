using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>What the log calls an employee: HMAC-SHA-256 under the agency's employee key, cut to 128 bits. Stable, so that a participant can block by it.</summary>
/// <remarks>On the wire: 22 base64url characters (RFC 4648 section 5, no padding), canonical form only.</remarks>
public readonly record struct EmployeeAlias
{
    /// <summary>Octets of the identifier.</summary>
    public const int ByteLength = 16;

    /// <summary>Characters of the wire form.</summary>
    public const int TextLength = 22;

    private readonly string? _text;

    private EmployeeAlias(string text) => _text = text;

    /// <summary>The wire form.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An empty EmployeeAlias was read.");

    /// <summary>Makes the identifier of its octets.</summary>
    /// <exception cref="FormatException">There are not 16 octets.</exception>
    public static EmployeeAlias From(ReadOnlySpan<byte> bytes) => bytes.Length == ByteLength
        ? new EmployeeAlias(Base64Url.EncodeToString(bytes))
        : throw new FormatException("An EmployeeAlias has 16 octets.");

    /// <summary>Reads the wire form.</summary>
    /// <exception cref="FormatException">The text has not the canonical form.</exception>
    public static EmployeeAlias Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not an EmployeeAlias.");

    /// <summary>Reads the wire form; false when the text is not canonical.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmployeeAlias value)
    {
        var spelled = CanonicalBase64Url.Spells(text, ByteLength);
        value = spelled ? new EmployeeAlias(text!) : default;
        return spelled;
    }

    /// <summary>The octets of the identifier.</summary>
    public byte[] ToBytes() => Base64Url.DecodeFromChars(Value);

    /// <summary>The wire form.</summary>
    public override string ToString() => Value;
}
