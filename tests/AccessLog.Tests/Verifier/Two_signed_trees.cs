using Navo.AccessLog.Copy;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

/// <summary>Everything in a copy that the log has signed is compared with the leaves, whichever of the files is the newest.</summary>
public sealed class Two_signed_trees
{
    private const int Small = 55;
    private const int Size = 60;

    [Fact]
    public void Are_a_fork_when_the_checkpoint_is_older_than_history_and_heads()
    {
        using var log = Make();
        var genuine = File.ReadAllBytes(log["checkpoint"]);
        File.WriteAllBytes(log["checkpoint"], Another(Small).Sign(log.Signer).ToUtf8());
        Assert.Equal("FAULT entry=50 kind=forked", log.Verify().ToString());

        // An older one of the same past is what whoever copies a running log may meet.
        File.WriteAllBytes(log["checkpoint"], genuine);
        _ = Assert.IsType<Verdict.Ok>(log.Verify());
    }

    [Fact]
    public void Are_a_fork_when_only_the_heads_are_newer()
    {
        using var log = Make();
        var history = CheckpointHistory.Read(new MemoryStream(File.ReadAllBytes(log["checkpoints/history"]))).ToList();
        var forged = Another(Small).Sign(log.Signer).ToUtf8();
        File.WriteAllBytes(log["checkpoints/history"], [.. history[0], (byte)'\n']);
        File.WriteAllBytes(log["checkpoint"], forged);
        Assert.Equal("FAULT entry=50 kind=forked", log.Verify().ToString());
    }

    [Fact]
    public void Are_a_fork_when_the_heads_are_older_and_of_another_root()
    {
        using var log = Make();
        Assert.True(HeadFile.TryParse(File.ReadAllBytes(log["heads"]), out var file));
        Assert.True(HeadStatement.TryParse(file.Note.Text, out var statement));
        var older = (statement with { Size = Small, Root = default }).Sign(log.Signer);
        File.WriteAllBytes(log["heads"], new HeadFile(older, file.Heads).ToOctets());
        Assert.Equal("FAULT entry=50 kind=forked", log.Verify().ToString());
    }

    private static Checkpoint Another(long size) => new(TestLog.Origin, size, default);

    private static TestLog Make()
    {
        var log = TestLog.Of(new SyntheticEntries(71).Add(50), 50);
        log.Write(new SyntheticEntries(71).Add(Size), Size);
        return log;
    }
}
