using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;

namespace Navo.Benchmarks.Log;

/// <summary>How fast rows become durable, how soon they can be proved, and what a log of a million rows costs to prove and to verify.</summary>
internal static class LogBenchmark
{
    private const int Callers = 512;
    private const int People = 500;
    private const int Rows = 100_000;
    private const int Rate = 1_000;
    private const int Seconds = 20;

    public static async Task<int> RunAsync(long size)
    {
        var folder = Directory.CreateTempSubdirectory("navo-bench-log-").FullName;
        try
        {
            Tell("what", "measured", "direction");
            Tell("refusal rows a second, durable", await RowsAsync(Path.Combine(folder, "a"), false, static (subject, _) => LedgerHost.Refusal(subject)), "10,000");
            Tell("release rows a second, durable, all checks", await RowsAsync(Path.Combine(folder, "b"), false, LedgerHost.Release), "10,000");
            Tell("release rows a second, and integrated meanwhile", await RowsAsync(Path.Combine(folder, "c"), true, LedgerHost.Release), "");
            var waits = await ProvableAsync(Path.Combine(folder, "d"));
            Tell($"append to provable at {Text(Rate)} rows/s, beat 250 ms", $"p50 {waits[waits.Count / 2]:0} ms, p99 {waits[(int)(waits.Count * 0.99)]:0} ms", "p99 300 ms");
            Tell("statement of heads made anew, 100,000 persons", Heads(100_000), "");
            await AtSizeAsync(Path.Combine(folder, "e"), size);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RowsAsync(string folder, bool integrates, Func<SubjectId, DateTimeOffset, SealItem> row)
    {
        await using var host = await LedgerHost.StartAsync(folder, integrates);
        var now = TimeProvider.System.GetUtcNow();
        SealItem[] items = [.. (await Task.WhenAll(Enumerable.Range(0, People).Select(host.PersonAsync))).Select(subject => row(subject, now))];
        await SealAsync(host, items, Rows / 10);
        var (began, cpu) = (Stopwatch.GetTimestamp(), Cpu());
        await SealAsync(host, items, Rows);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return $"{Text((long)(Rows / seconds))} ({(Cpu() - cpu).TotalMicroseconds / Rows:0} us of processor each)";
    }

    private static Task SealAsync(LedgerHost host, SealItem[] items, int rows)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var i && i <= rows)
            {
                if (await host.Seal.SealAsync(items[i % items.Length], CancellationToken.None) is not SealOutcome.Sealed)
                {
                    throw new InvalidOperationException("A row was stale.");
                }
            }
        })));
    }

    // From the call of the Seal until the signed checkpoint covers the row: one process writes, so a row's position is its place from 1.
    private static async Task<List<double>> ProvableAsync(string folder)
    {
        await using var host = await LedgerHost.StartAsync(folder, integrates: true);
        var items = (await Task.WhenAll(Enumerable.Range(0, People).Select(host.PersonAsync))).Select(LedgerHost.Refusal).ToArray();
        var covered = new CoverWatch(host.Tree);
        var waits = new List<Task<double>>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var (began, sent) = (Stopwatch.GetTimestamp(), 0);
        while (sent < Rate * Seconds && await timer.WaitForNextTickAsync())
        {
            for (var due = Math.Min(Rate * Seconds, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * Rate)); sent < due; sent++)
            {
                waits.Add(WaitAsync(host, items[sent % items.Length], covered));
            }
        }

        var all = await Task.WhenAll(waits);
        await covered.StopAsync();

        // The first second warms up.
        return [.. all.Skip(Rate).Order()];
    }

    private static async Task<double> WaitAsync(LedgerHost host, SealItem item, CoverWatch covered)
    {
        var began = Stopwatch.GetTimestamp();
        var row = (SealOutcome.Sealed)await host.Seal.SealAsync(item, CancellationToken.None);
        return Stopwatch.GetElapsedTime(began, await covered.OfAsync(row.Position)).TotalMilliseconds;
    }

    /// <summary>Only what a large log costs to write, to prove and to verify.</summary>
    public static async Task<int> RunSizeAsync(long size)
    {
        var folder = Directory.CreateTempSubdirectory("navo-bench-log-").FullName;
        try
        {
            await AtSizeAsync(folder, size);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AtSizeAsync(string folder, long size)
    {
        var began = Stopwatch.GetTimestamp();
        LargeLog.Write(folder, size);
        Console.WriteLine($"(a log of {Text(size)} entries written in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s)");
        var directory = LogDirectory.Open(folder, LedgerHost.Origin, []);
        var random = new Random(1);
        var (times, hashes, octets) = (new List<double>(), 0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            began = Stopwatch.GetTimestamp();
            var proof = await new TileTree(directory, size).InclusionProofAsync(random.NextInt64(size), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            hashes = Math.Max(hashes, proof.Length);
            octets = Math.Max(octets, 60 + (proof.Length * 45) + directory.Published!.ToText().Length + 130);
        }

        times.Sort();
        Tell($"proof at {Text(size)} entries", $"at most {hashes} hashes, about {octets} octets, p50 {times[1_000]:0} us, p99 {times[1_980]:0} us", "20 hashes");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Navo.AccessLog.Verifier.dll"), folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        began = Stopwatch.GetTimestamp();
        using var verifier = Process.Start(start)!;
        var reading = verifier.StandardOutput.ReadToEndAsync();
        var complaining = verifier.StandardError.ReadToEndAsync();
        var cpu = await ProcessorOfAsync(verifier);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await verifier.WaitForExitAsync();
        if (verifier.ExitCode != 0)
        {
            throw new InvalidOperationException($"The verifier ended with {verifier.ExitCode}: {await complaining}");
        }

        Tell($"verifier, {Text(size)} entries", $"{seconds:0.0} s, {cpu.TotalSeconds:0.0} s of processor; {(await reading).TrimEnd().Split('\n')[^1].Split(" root")[0]}", "10 s");
    }

    // A process that has ended no longer says what it used: it is asked until it ends.
    private static async Task<TimeSpan> ProcessorOfAsync(Process process)
    {
        var used = TimeSpan.Zero;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!process.HasExited)
        {
            _ = await timer.WaitForNextTickAsync();
            try
            {
                used = process.TotalProcessorTime;
            }
            catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
            {
                // It ended between the two questions: known to be over, or its entry in /proc already gone.
            }
        }

        return used;
    }

    private static string Heads(int persons)
    {
        var heads = new HeadSet(Enumerable.Range(0, persons).Select(static _ => Octets32.From(RandomNumberGenerator.GetBytes(Octets32.Length))));
        _ = HeadSet.RootOf(heads.ToSorted());
        var began = Cpu();
        for (var i = 0; i < 10; i++)
        {
            _ = HeadSet.RootOf(heads.ToSorted());
        }

        return $"{(Cpu() - began).TotalMilliseconds / 10:0} ms of processor";
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void Tell(string what, string measured, string direction) => Console.WriteLine($"{what,-52} {measured,-70} {direction}");
}
