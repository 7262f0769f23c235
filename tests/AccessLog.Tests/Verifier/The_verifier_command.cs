using System.CommandLine;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

public sealed class The_verifier_command
{
    [Fact]
    public async Task Ends_with_the_verdict_and_its_exit_code()
    {
        var rows = new SyntheticEntries(40).Add(30);
        using var log = TestLog.Of(rows, 10);
        var (exit, lines) = await RunAsync(log.Root);
        Assert.Equal(0, exit);
        Assert.Equal($"OK size=30 root={log.Directory.Published!.Root.ToBase64()}", lines[^1]);

        File.Delete(log["tile/entries/000.p/30"]);
        (exit, lines) = await RunAsync(log.Root);
        Assert.Equal(1, exit);
        Assert.Equal("FAULT entry=0 kind=truncated", lines[^1]);
    }

    [Fact]
    public async Task Shows_an_entry()
    {
        var rows = new SyntheticEntries(41).Add(30);
        using var log = TestLog.Of(rows, 10);
        var (exit, lines) = await RunAsync(log.Root, "--entry", rows.Entries[17].Id.ToString());
        Assert.Equal(0, exit);
        Assert.Contains("index: 17", lines);
        Assert.Contains("leaf: " + rows.Leaves[17].Hash.ToBase64(), lines);
        Assert.Contains("kind: release", lines);
        (exit, lines) = await RunAsync(log.Root, "--entry", Guid.Empty.ToString());
        Assert.Equal(1, exit);
        Assert.Equal("FAULT entry=30 kind=removed", lines[^1]);
    }

    [Fact]
    public async Task Compares_with_a_checkpoint_that_was_kept_and_a_key_that_is_trusted()
    {
        var rows = new SyntheticEntries(42).Add(30);
        using var log = TestLog.Of(rows, 10);
        using var kept = new TemporaryDirectory();
        File.Copy(log["checkpoint"], kept["checkpoint"]);
        File.Copy(log["keys/verifiers"], kept["key"]);
        log.Write(rows.Add(300), 100);
        var (exit, _) = await RunAsync(log.Root, "--since", kept["checkpoint"], "--key", kept["key"]);
        Assert.Equal(0, exit);
        using var other = TestLog.Of(new SyntheticEntries(43).Add(400), 100);
        (exit, var lines) = await RunAsync(other.Root, "--since", kept["checkpoint"]);
        Assert.Equal(1, exit);
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", lines[^1]);
    }

    [Fact]
    public async Task Finds_no_log_in_an_empty_or_absent_directory()
    {
        using var empty = new TemporaryDirectory();
        foreach (var directory in (string[])[empty.Root, empty["absent"]])
        {
            var (exit, lines) = await RunAsync(directory);
            Assert.Equal(1, exit);
            Assert.Equal("FAULT entry=0 kind=truncated", lines[^1]);
        }
    }

    [Fact]
    public async Task Raises_no_false_alarm_while_the_log_is_written()
    {
        var rows = new SyntheticEntries(44).Add(2000);
        using var log = TestLog.Of(rows, 500);
        var writing = Task.Run(() =>
        {
            log.Write(rows.Add(900), 3);
            log.Directory.Append(rows.AddErasure(2).Leaves[^1..], log.Sign(rows.Leaves[^1..]));
            log.Directory.Erase([7, 8]);
        });
        var runs = 0;
        do
        {
            var (exit, lines) = await RunAsync(log.Root);
            Assert.True(exit == 0, string.Join('\n', lines));
            runs++;
        }
        while (!writing.IsCompleted || runs < 3);
        await writing;
        Assert.StartsWith("OK size=2901 ", (await RunAsync(log.Root)).Lines[^1], StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string[] Lines)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var exit = await VerifierCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { Output = output });
        return (exit, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
