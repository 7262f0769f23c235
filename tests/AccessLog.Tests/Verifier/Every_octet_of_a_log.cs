using Navo.AccessLog.Copy;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

/// <summary>A log of 300 entries in which one octet at a time is changed. All of them with NAVO_LONG=1, some of each file otherwise.</summary>
public sealed class Every_octet_of_a_log
{
    private const int Size = 300;
    private const int SomeOfAFile = 40;

    private static bool IsLong => Environment.GetEnvironmentVariable("NAVO_LONG") == "1";

    [Theory]
    [InlineData("tile/entries/000", "altered")]
    [InlineData("tile/entries/001.p/44", "altered")]
    [InlineData("tile/0/000", "altered")]
    [InlineData("tile/0/001.p/44", "altered")]
    [InlineData("tile/1/000.p/1", "altered")]
    [InlineData("checkpoint", "forged-checkpoint")]
    [InlineData("checkpoints/history", "forged-checkpoint")]
    [InlineData("heads", "forged-checkpoint", "altered")]
    [InlineData("keys/verifiers", "forged-checkpoint")]
    [InlineData("keys/origin", "forged-checkpoint")]
    [InlineData("keys/rotations", "forged-checkpoint")]
    public void Is_vouched_for(string file, params string[] kinds)
    {
        using var log = Make();
        var octets = File.ReadAllBytes(log[file]);
        var stride = IsLong ? 1 : (octets.Length / SomeOfAFile) + 1;
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            using var copy = new TemporaryDirectory();
            log.CopyTo(copy);
            for (var i = worker * stride; i < octets.Length; i += Environment.ProcessorCount * stride)
            {
                byte[] changed = [.. octets];
                changed[i] ^= (byte)(1 << (i % 8));
                File.WriteAllBytes(copy[file], changed);
                var fault = Assert.IsType<Verdict.Fault>(Verify(copy));
                Assert.True(kinds.Any(kind => fault.ToString().EndsWith(" kind=" + kind, StringComparison.Ordinal)), $"octet {i} of {file}: {fault}");
            }

            File.WriteAllBytes(copy[file], octets);
            _ = Assert.IsType<Verdict.Ok>(Verify(copy));
        });
    }

    [Fact]
    public void Is_in_one_of_these_files()
    {
        using var log = Make();
        Assert.Equal(
            [
                "checkpoint", "checkpoints/history", "heads", "keys/origin", "keys/rotations", "keys/verifiers", "tile/0/000", "tile/0/001.p/44",
                "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44",
            ],
            Directory.GetFiles(log.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(log.Root, file)).Order(StringComparer.Ordinal));
    }

    private static TestLog Make()
    {
        var log = new TestLog();
        log.Rotate();
        log.Write(new SyntheticEntries(60).Add(Size), 75);
        return log;
    }

    private static Verdict Verify(TemporaryDirectory copy) => new LogVerification(new LogFiles(copy.Root), new VerificationRequest()).Run();
}
