using Navo.AccessLog.Copy;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Verifier;

/// <summary>The origin and the keys that a checkpoint must come from.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Keys">The keys that are trusted.</param>
/// <param name="Recorded">The keys the copy itself records: all that have signed anything in it.</param>
internal sealed record TrustedKeys(string Origin, IReadOnlyCollection<VerifierKey> Keys, IReadOnlyCollection<VerifierKey> Recorded)
{
    /// <summary>Takes the copy's own keys, or the ones the reader got elsewhere and those that they speak for; null when a line or a rotation is not what it must be.</summary>
    /// <param name="files">The copy.</param>
    /// <param name="pinned">Key lines the reader trusts; null to take the copy's.</param>
    public static TrustedKeys? Load(LogFiles files, IReadOnlyList<string>? pinned)
    {
        if (files.ReadOrigin() is not { } origin || Parse(files.ReadKeyLines()) is not { } recorded || Parse(pinned ?? []) is not { } trusted
            || recorded.Exists(key => !string.Equals(key.Name, origin, StringComparison.Ordinal)))
        {
            return null;
        }

        // A rotation in the copy is the log's own whomever the reader trusts; those that speak for a key from a trusted one add it.
        using var rotations = new MemoryStream(files.ReadRotations() ?? []);
        foreach (var note in CheckpointHistory.Read(rotations))
        {
            if (!KeyRotation.TryOpen(note, recorded, origin, out var rotation) || !recorded.Contains(rotation.Next))
            {
                return null;
            }

            if (KeyRotation.TryOpen(note, trusted, origin, out _) && !trusted.Contains(rotation.Next))
            {
                trusted.Add(rotation.Next);
            }
        }

        var keys = pinned is null ? recorded : trusted;
        return keys.Exists(static key => key.CanVerify) ? new TrustedKeys(origin, keys, recorded) : null;
    }

    public static List<VerifierKey>? Parse(IReadOnlyList<string>? lines)
    {
        var keys = lines?.Select(static line => VerifierKey.TryParse(line, out var key) ? key : null).ToList();
        return keys?.Contains(null) == false ? [.. keys.OfType<VerifierKey>()] : null;
    }

    /// <summary>Opens a checkpoint that comes from elsewhere, where others may have signed too.</summary>
    public Checkpoint? Open(ReadOnlySpan<byte> note) => Checkpoint.TryOpen(note, Keys, Origin, out var checkpoint) ? checkpoint : null;

    /// <summary>Opens a checkpoint of the copy: every line under it is the log's own.</summary>
    public Checkpoint? OpenOwn(ReadOnlySpan<byte> note) =>
        SignedNote.TryParse(note, out var signed) && IsOwn(signed) ? Open(note) : null;

    public HeadStatement? Open(HeadFile file) =>
        IsOwn(file.Note) && HeadStatement.TryOpen(file.Note, Keys, Origin, out var statement) ? statement : null;

    // In the copy nobody but the log signs. A line of a key that is not recorded is one whose name or identifier was changed: passed over as unknown, it would vouch for nothing.
    private bool IsOwn(SignedNote note) => note.NamesOnly(Recorded) && (ReferenceEquals(Keys, Recorded) || note.IsSignedBy(Recorded));
}
