using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>NAVO's own random 128 bits for a person. Never leaves the Ledger's processes.</summary>
/// <remarks>On the wire: 22 base64url characters (RFC 4648 section 5, no padding), canonical form only.</remarks>
public readonly record struct SubjectId
{
    /// <summary>Octets of the identifier.</summary>
    public const int ByteLength = 16;

    /// <summary>Characters of the wire form.</summary>
    public const int TextLength = 22;

    private readonly string? _text;

    private SubjectId(string text) => _text = text;

    /// <summary>The wire form.</summary>
    /// <exception cref="InvalidOperationException">The identifier was never given a value.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An empty SubjectId was read.");

    /// <summary>Makes the identifier of its octets.</summary>
    /// <exception cref="FormatException">There are not 16 octets.</exception>
    public static SubjectId From(ReadOnlySpan<byte> bytes) => bytes.Length == ByteLength
        ? new SubjectId(Base64Url.EncodeToString(bytes))
        : throw new FormatException("A SubjectId has 16 octets.");

    /// <summary>Reads the wire form.</summary>
    /// <exception cref="FormatException">The text has not the canonical form.</exception>
    public static SubjectId Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a SubjectId.");

    /// <summary>Reads the wire form; false when the text is not canonical.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SubjectId value)
    {
        var spelled = CanonicalBase64Url.Spells(text, ByteLength);
        value = spelled ? new SubjectId(text!) : default;
        return spelled;
    }

    /// <summary>The octets of the identifier.</summary>
    public byte[] ToBytes() => Base64Url.DecodeFromChars(Value);

    /// <summary>Masked: it belongs in no log (promise 5).</summary>
    public override string ToString() => "SubjectId(***)";
}
