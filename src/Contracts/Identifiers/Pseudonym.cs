using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>What one agency calls a person on the wire: an epoch octet and one AES-256 block under that agency's key (design of the Ledger). Unlinkable to any other agency's.</summary>
/// <remarks>On the wire: 23 base64url characters (RFC 4648 section 5, no padding), canonical form only.</remarks>
public readonly record struct Pseudonym
{
    /// <summary>Octets of the identifier.</summary>
    public const int ByteLength = 17;

    /// <summary>Characters of the wire form.</summary>
    public const int TextLength = 23;

    private readonly string? _text;

    private Pseudonym(string text) => _text = text;

    /// <summary>The wire form.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An empty Pseudonym was read.");

    /// <summary>Makes the identifier of its octets.</summary>
    /// <exception cref="FormatException">There are not 17 octets.</exception>
    public static Pseudonym From(ReadOnlySpan<byte> bytes) => bytes.Length == ByteLength
        ? new Pseudonym(Base64Url.EncodeToString(bytes))
        : throw new FormatException("A Pseudonym has 17 octets.");

    /// <summary>Reads the wire form.</summary>
    /// <exception cref="FormatException">The text has not the canonical form.</exception>
    public static Pseudonym Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a Pseudonym.");

    /// <summary>Reads the wire form; false when the text is not canonical.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Pseudonym value)
    {
        var spelled = CanonicalBase64Url.Spells(text, ByteLength);
        value = spelled ? new Pseudonym(text!) : default;
        return spelled;
    }

    /// <summary>The octets of the identifier.</summary>
    public byte[] ToBytes() => Base64Url.DecodeFromChars(Value);

    /// <summary>Masked: a pseudonym belongs in no log (promise 5). Use Value on the wire.</summary>
    public override string ToString() => "Pseudonym(***)";
}
