using System.Diagnostics.CodeAnalysis;

namespace Navo.AccessLog.Notes;

/// <summary>A new signing key that the one before it speaks for: who trusts the first key can follow the log through every change of keys.</summary>
/// <param name="Origin">The log's unique name.</param>
/// <param name="Next">The new key.</param>
public sealed record KeyRotation(string Origin, VerifierKey Next)
{
    // A first line that no checkpoint has: its second line is not a number.
    private const string Title = "navo key v1";

    /// <summary>Reads the text of a rotation.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out KeyRotation? rotation)
    {
        rotation = text?.Split('\n') is [Title, { Length: > 0 } origin, var line, ""] && VerifierKey.TryParse(line, out var key)
            ? new KeyRotation(origin, key)
            : null;
        return rotation is not null;
    }

    /// <summary>Reads a signed rotation; false when it is none, is of another log, or is signed by none of the keys.</summary>
    /// <param name="note">The octets of the note.</param>
    /// <param name="keys">The keys that are trusted so far.</param>
    /// <param name="origin">The log that is expected.</param>
    /// <param name="rotation">What was signed.</param>
    public static bool TryOpen(
        ReadOnlySpan<byte> note, IReadOnlyCollection<VerifierKey> keys, string origin, [NotNullWhen(true)] out KeyRotation? rotation)
    {
        rotation = null;
        if (!SignedNote.TryParse(note, out var signed) || !TryParse(signed.Text, out var parsed)
            || !string.Equals(parsed.Origin, origin, StringComparison.Ordinal)

            // Another key vouches, and the new key's own signature shows that whoever named it holds it.
            || !signed.IsSignedBy([.. keys.Where(key => !key.Equals(parsed.Next))]) || !signed.IsSignedBy([parsed.Next]))
        {
            return false;
        }

        rotation = parsed;
        return true;
    }

    /// <summary>Signs the rotation: the old key to vouch, the new one to show that it is held.</summary>
    public SignedNote Sign(ILogSigner before, ILogSigner next) => SignedNote.Sign(ToText(), before, next);

    /// <summary>The text that is signed.</summary>
    public string ToText() => $"{Title}\n{Origin}\n{Next}\n";
}
