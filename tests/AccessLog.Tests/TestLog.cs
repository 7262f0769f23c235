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

    public TestLog()
        : this(EcdsaLogSigner.FromPem(Origin, EcdsaLogSigner.CreatePem()))
    {
    }

    public TestLog(EcdsaLogSigner signer)
    {
        Signer = signer;
        Directory = LogDirectory.Open(_directory.Root, Origin, [signer.Key]);
    }

    public EcdsaLogSigner Signer { get; }

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
            Directory.Append(batch, Sign(batch));
        }
    }

    public SignedNote Sign(IEnumerable<LogLeaf> batch)
    {
        foreach (var leaf in batch)
        {
            _tree.Append(leaf.Hash);
        }

        return new Checkpoint(Origin, _tree.Size, _tree.Root()).Sign(Signer);
    }

    public void Reopen() => Directory = LogDirectory.Open(_directory.Root, Origin, [Signer.Key]);

    public Verdict Verify(VerificationRequest? request = null) => new LogVerification(new LogFiles(Root), request ?? new VerificationRequest()).Run();

    public void Dispose()
    {
        Signer.Dispose();
        _directory.Dispose();
    }
}
