using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Verifier;

/// <summary>The origin and the keys that a checkpoint must come from.</summary>
internal sealed record TrustedKeys(string Origin, IReadOnlyCollection<VerifierKey> Keys)
{
    /// <summary>Takes the copy's own keys, or the ones the reader got elsewhere; null when a line is not a key.</summary>
    /// <param name="files">The copy.</param>
    /// <param name="pinned">Key lines the reader trusts; null to take the copy's.</param>
    public static TrustedKeys? Load(LogFiles files, IReadOnlyList<string>? pinned)
    {
        if (files.ReadOrigin() is not { } origin || (pinned ?? files.ReadKeyLines()) is not { } lines)
        {
            return null;
        }

        var keys = new List<VerifierKey>();
        foreach (var line in lines)
        {
            if (!VerifierKey.TryParse(line, out var key))
            {
                return null;
            }

            keys.Add(key);
        }

        return keys.Exists(static key => key.CanVerify) ? new TrustedKeys(origin, keys) : null;
    }

    public Checkpoint? Open(ReadOnlySpan<byte> note) => Checkpoint.TryOpen(note, Keys, Origin, out var checkpoint) ? checkpoint : null;
}
