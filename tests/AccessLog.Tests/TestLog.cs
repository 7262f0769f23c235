using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests;

/// <summary>A log with its signer, written into a verification copy.</summary>
internal sealed class TestLog : IDisposable
{
    public const string Origin = "navo.example/log";

    private readonly TemporaryDirectory _directory = new();
    private readonly TreeFrontier _tree = new();
    private EcdsaLogSigner? _before;

    public TestLog()
        : this(EcdsaLogSigner.FromPem(Origin, EcdsaLogSigner.CreatePem()))
    {
    }

    public TestLog(EcdsaLogSigner signer)
    {
        Signer = signer;
        Directory = LogDirectory.Open(_directory.Root, Origin, [signer.Key]);
    }

    public EcdsaLogSigner Signer { get; private set; }

    private EcdsaLogSigner[] Signers => _before is null ? [Signer] : [Signer, _before];

    public LogDirectory Directory { get; private set; }

    public string Root => _directory.Root;

    public string this[string name] => _directory[name];

    /// <summary>A finished log of so many rows, published in beats.</summary>
    public static TestLog Of(SyntheticEntries rows, int beat)
    {
        var log = new TestLog();
        log.Write(rows, beat);
        return log;
    }

    public void Write(SyntheticEntries rows, int beat)
    {
        foreach (var batch in rows.Leaves.Skip((int)_tree.Size).Chunk(beat))
        {
            Append(batch);
        }
    }

    /// <summary>One beat of the integrator: leaves, the checkpoint over them, the statement of heads.</summary>
    public void Append(IReadOnlyList<LogLeaf> batch)
    {
        Directory.Append(batch, Sign(batch));
        PublishHeads();
    }

    public void PublishHeads() => Directory.PublishHeads(Directory.Heads().Sign(Signers));

    public SignedNote Sign(IEnumerable<LogLeaf> batch)
    {
        foreach (var leaf in batch)
        {
            _tree.Append(leaf.Hash);
        }

        return new Checkpoint(Origin, _tree.Size, _tree.Root()).Sign(Signers);
    }

    /// <summary>A new key comes; the one before speaks for it, and from here on both sign.</summary>
    public void Rotate()
    {
        var (before, next) = (Signer, EcdsaLogSigner.FromPem(Origin, EcdsaLogSigner.CreatePem()));
        Directory = LogDirectory.Open(_directory.Root, Origin, [before.Key, next.Key]);
        Directory.Record(new KeyRotation(Origin, next.Key).Sign(before, next));
        _before?.Dispose();
        (_before, Signer) = (before, next);
    }

    public void CopyTo(TemporaryDirectory other)
    {
        foreach (var file in System.IO.Directory.GetFiles(Root, "*", SearchOption.AllDirectories))
        {
            var target = other[Path.GetRelativePath(Root, file)];
            _ = System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Reopen() => Directory = LogDirectory.Open(_directory.Root, Origin, [Signer.Key]);

    public Verdict Verify(VerificationRequest? request = null) => new LogVerification(new LogFiles(Root), request ?? new VerificationRequest()).Run();

    public void Dispose()
    {
        _before?.Dispose();
        Signer.Dispose();
        _directory.Dispose();
    }
}
