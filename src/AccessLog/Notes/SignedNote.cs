using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Navo.AccessLog.Notes;

/// <summary>A text with signatures below it: c2sp.org/signed-note.</summary>
public sealed class SignedNote
{
    /// <summary>The longest note that is read.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxSignatures = 100;
    private const string SignatureMark = "\u2014 ";

    private SignedNote(string text, ImmutableArray<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>What is signed; ends with a line feed.</summary>
    public string Text { get; }

    /// <summary>The signatures.</summary>
    public ImmutableArray<NoteSignature> Signatures { get; }

    /// <summary>Signs a text with every signer, in the order given.</summary>
    /// <exception cref="FormatException">The text does not end with a line feed, or holds another control character.</exception>
    public static SignedNote Sign(string text, params IReadOnlyCollection<ILogSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signers);
        var octets = NoteText.Utf8.GetBytes(text);
        if (!text.EndsWith('\n') || !NoteText.TryDecode(octets, out _))
        {
            throw new FormatException("The text of a note ends with a line feed and holds no other control character.");
        }

        return new SignedNote(text, [.. signers.Select(signer =>
            new NoteSignature(signer.Key.Name, signer.Key.KeyId, [.. signer.Sign(octets)]))]);
    }

    /// <summary>Reads a note; says nothing of whether its signatures hold.</summary>
    public static bool TryParse(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (octets.Length > MaxLength || !NoteText.TryDecode(octets, out var all))
        {
            return false;
        }

        // The last blank line divides: the text itself may hold blank lines.
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !all.EndsWith('\n'))
        {
            return false;
        }

        var lines = all[(blank + 2)..].Split('\n');
        var signatures = ImmutableArray.CreateBuilder<NoteSignature>();
        foreach (var line in lines.AsSpan(0, lines.Length - 1))
        {
            if (signatures.Count == MaxSignatures || !TryParseLine(line, out var signature))
            {
                return false;
            }

            signatures.Add(signature);
        }

        note = signatures.Count > 0 ? new SignedNote(all[..(blank + 1)], signatures.ToImmutable()) : null;
        return note is not null;
    }

    /// <summary>True when at least one of the keys has signed, and no signature under the name of one of them is false. Unknown keys are passed over.</summary>
    public bool IsSignedBy(IReadOnlyCollection<VerifierKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var text = NoteText.Utf8.GetBytes(Text);
        var valid = 0;
        foreach (var signature in Signatures)
        {
            foreach (var key in keys)
            {
                if (!key.CanVerify || key.KeyId != signature.KeyId || !string.Equals(key.Name, signature.Name, StringComparison.Ordinal))
                {
                    continue;
                }

                if (!key.Verify(text, signature.Signature.AsSpan()))
                {
                    return false;
                }

                valid++;
            }
        }

        return valid > 0;
    }

    /// <summary>True when every signature line is under the name and the identifier of one of the keys; says nothing of whether they hold.</summary>
    public bool NamesOnly(IReadOnlyCollection<VerifierKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Signatures.All(line => keys.Any(key => key.KeyId == line.KeyId && string.Equals(key.Name, line.Name, StringComparison.Ordinal)));
    }

    /// <summary>The whole note as UTF-8.</summary>
    public byte[] ToUtf8() => NoteText.Utf8.GetBytes(ToString());

    /// <summary>The whole note.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var octets = new byte[sizeof(uint) + signature.Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(octets, signature.KeyId);
            signature.Signature.CopyTo(octets, sizeof(uint));
            _ = note.Append(SignatureMark).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(octets)).Append('\n');
        }

        return note.ToString();
    }

    private static bool TryParseLine(string line, out NoteSignature signature)
    {
        signature = default;
        if (!line.StartsWith(SignatureMark, StringComparison.Ordinal) || line[SignatureMark.Length..].Split(' ') is not [var name, var encoded]
            || !NoteText.IsName(name) || !NoteText.TryBase64(encoded, out var octets) || octets.Length <= sizeof(uint))
        {
            return false;
        }

        signature = new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(octets), [.. octets.AsSpan(sizeof(uint))]);
        return true;
    }
}
