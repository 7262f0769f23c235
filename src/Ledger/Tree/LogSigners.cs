using Navo.AccessLog.Notes;

namespace Navo.Ledger.Tree;

/// <summary>
/// The keys that sign checkpoints, under the log's own name: <c>log-signer.pem</c>, and while readers change over also the one
/// before it, <c>log-signer-previous.pem</c>. Read anew when a file has changed, so that a change of keys needs no restart.
/// </summary>
internal sealed class LogSigners(LedgerOptions options) : IDisposable
{
    public const string CurrentFile = "log-signer.pem";
    public const string PreviousFile = "log-signer-previous.pem";

    private EcdsaLogSigner? _current;
    private EcdsaLogSigner? _previous;
    private (DateTime Current, DateTime Previous) _read;

    /// <summary>The key that signs now.</summary>
    public ILogSigner Current => _current ?? throw new InvalidOperationException("The signing keys have not been read.");

    /// <summary>Every key that signs, the current one first. A signer of another type stands here beside it.</summary>
    public IReadOnlyCollection<ILogSigner> All => _previous is null ? [Current] : [Current, _previous];

    /// <summary>The public halves.</summary>
    public IReadOnlyCollection<VerifierKey> Keys => [.. All.Select(static signer => signer.Key)];

    /// <summary>Reads the keys when they are not those read before; says whether they were read.</summary>
    public bool Refresh()
    {
        var (current, previous) = (Path.Combine(options.Keys, CurrentFile), Path.Combine(options.Keys, PreviousFile));
        var written = (File.GetLastWriteTimeUtc(current), File.GetLastWriteTimeUtc(previous));
        if (_current is not null && written == _read)
        {
            return false;
        }

        Dispose();
        _current = EcdsaLogSigner.FromPem(options.Origin, File.ReadAllText(current));
        var before = File.Exists(previous) ? EcdsaLogSigner.FromPem(options.Origin, File.ReadAllText(previous)) : null;

        // A crash in the middle of a rotation leaves the same key under both names.
        (_previous, _read) = (before?.Key.KeyId == _current.Key.KeyId ? null : before, written);
        return true;
    }

    /// <summary>What the key before says of the current one; null when no other key signs.</summary>
    public SignedNote? Rotation() => _previous is null ? null : new KeyRotation(options.Origin, Current.Key).Sign(_previous, Current);

    public void Dispose()
    {
        _current?.Dispose();
        _previous?.Dispose();
        (_current, _previous) = (null, null);
    }
}
