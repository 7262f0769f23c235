using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

public sealed class The_verifier_command
{
    [Fact]
    public async Task Ends_with_the_verdict_and_its_exit_code()
    {
        var rows = new SyntheticEntries(40).Add(30);
        using var log = TestLog.Of(rows, 10);
        var (exit, lines) = await Terminal.RunAsync(log.Root);
        Assert.Equal(0, exit);
        Assert.Equal($"OK size=30 root={log.Directory.Published!.Root.ToBase64()}", lines[^1]);

        File.Delete(log["tile/entries/000.p/30"]);
        (exit, lines) = await Terminal.RunAsync(log.Root);
        Assert.Equal(1, exit);
        Assert.Equal("FAULT entry=0 kind=truncated", lines[^1]);
    }

    [Fact]
    public async Task Shows_an_entry()
    {
        var rows = new SyntheticEntries(41).Add(30);
        using var log = TestLog.Of(rows, 10);
        var (exit, lines) = await Terminal.RunAsync(log.Root, "--entry", rows.Entries[17].Id.ToString());
        Assert.Equal(0, exit);
        Assert.Contains("index: 17", lines);
        Assert.Contains("leaf: " + rows.Leaves[17].Hash.ToBase64(), lines);
        Assert.Contains("kind: release", lines);
        (exit, lines) = await Terminal.RunAsync(log.Root, "--entry", Guid.Empty.ToString());
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
        var (exit, _) = await Terminal.RunAsync(log.Root, "--since", kept["checkpoint"], "--key", kept["key"]);
        Assert.Equal(0, exit);
        using var other = TestLog.Of(new SyntheticEntries(43).Add(400), 100);
        (exit, var lines) = await Terminal.RunAsync(other.Root, "--since", kept["checkpoint"]);
        Assert.Equal(1, exit);
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", lines[^1]);
    }

    [Fact]
    public async Task Finds_no_log_in_an_empty_or_absent_directory()
    {
        using var empty = new TemporaryDirectory();
        foreach (var directory in (string[])[empty.Root, empty["absent"]])
        {
            var (exit, lines) = await Terminal.RunAsync(directory);
            Assert.Equal(1, exit);
            Assert.Equal("FAULT entry=0 kind=truncated", lines[^1]);
        }
    }

    [Fact]
    public async Task Says_what_it_was_given_that_is_no_log()
    {
        using var empty = new TemporaryDirectory();
        var (_, lines) = await Terminal.RunAsync(empty["absent"]);
        Assert.Equal($"There is no directory {empty["absent"]}. Give the directory of a copy of the log.", lines[0]);
        (_, lines) = await Terminal.RunAsync(empty.Root);
        Assert.Equal($"{empty.Root} holds no origin and no keys: it is no copy of a log.", lines[0]);
        Assert.Equal(1, (await Terminal.RunAsync()).Exit);
    }

    [Fact]
    public async Task Shows_a_period()
    {
        var rows = new SyntheticEntries(45).Add(30);
        using var log = TestLog.Of(rows, 10);
        var (from, to) = (At(rows, 10), At(rows, 20));
        var (exit, lines) = await Terminal.RunAsync(log.Root, "--from", from, "--to", to);
        Assert.Equal(0, exit);
        Assert.Contains("10 entries in the period", lines);
        Assert.Equal(rows.Entries[10..20].Select(static entry => entry.Id.ToString()), lines.Where(static line => line.Contains(" release ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[^1]));
    }

    [Fact]
    public async Task Counts_what_came_since_a_checkpoint_that_was_kept()
    {
        var rows = new SyntheticEntries(46).Add(30);
        using var log = TestLog.Of(rows, 10);
        using var kept = new TemporaryDirectory();
        File.Copy(log["checkpoint"], kept["checkpoint"]);
        log.Write(rows.Add(12), 10);
        var (exit, lines) = await Terminal.RunAsync(log.Root, "--since", kept["checkpoint"]);
        Assert.Equal(0, exit);
        Assert.Contains("12 entries since the checkpoint you kept, which covers 30", lines);
    }

    [Fact]
    public void Shows_how_far_it_has_come()
    {
        using var terminal = new StringWriter();
        var bar = new ProgressBar(terminal, TimeProvider.System);
        bar.Report(256, 1000);
        bar.Report(256, 1000);
        bar.Report(1000, 1000);
        Assert.Equal(
            $"\r[#######.......................]  25 %  256 of 1000 entries  0 s\r[##############################] 100 %  1000 of 1000 entries  0 s{Environment.NewLine}",
            terminal.ToString());
    }

    [Fact]
    public async Task Raises_no_false_alarm_while_the_log_is_written()
    {
        var rows = new SyntheticEntries(44).Add(2000);
        using var log = TestLog.Of(rows, 500);

        // A thread of its own: the verifier keeps the pool's busy, and on a loaded machine the writer would never have its turn.
        var writing = Task.Factory.StartNew(
            () =>
            {
                log.Write(rows.Add(900), 3);
                log.Append(rows.AddErasure(7, 8).Leaves[^1..]);
                log.Directory.Erase([7, 8]);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var runs = 0;
        do
        {
            var (exit, lines) = await Terminal.RunAsync(log.Root);
            Assert.True(exit == 0, string.Join('\n', lines));
            runs++;
        }
        while (!writing.IsCompleted || runs < 3);
        await writing;
        Assert.StartsWith("OK size=2901 ", (await Terminal.RunAsync(log.Root)).Lines[^1], StringComparison.Ordinal);
    }

    private static string At(SyntheticEntries rows, int i) => DateTimeOffset.FromUnixTimeMilliseconds(rows.Entries[i].InstantMs).ToString("O");
}
