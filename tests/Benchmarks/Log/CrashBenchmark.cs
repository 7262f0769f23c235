using System.Diagnostics;
using System.Text;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.Benchmarks.Log;

/// <summary>Kills a Ledger under load at random instants, over and over, and looks whether anything that was answered is gone, or any tree was signed twice.</summary>
internal static class CrashBenchmark
{
    private const int Callers = 12;

    public static async Task<int> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("navo-crashes-").FullName;
        var random = new Random(1);
        var (answered, kept) = (new HashSet<string>(StringComparer.Ordinal), new List<byte[]>());
        for (var kill = 1; kill <= kills; kill++)
        {
            await OnceAsync(folder, answered, random.Next(5, 400));
            var checkpoint = Path.Combine(folder, "log", "checkpoint");
            if (File.Exists(checkpoint))
            {
                kept.Add(await File.ReadAllBytesAsync(checkpoint));
            }

            if (kill % 20 == 0)
            {
                Console.WriteLine($"{kill} kills, {answered.Count} answered rows");
            }
        }

        var (lost, unproved, forks) = await JudgeAsync(folder, answered, kept);
        Console.WriteLine($"{kills} kills -9, {answered.Count} answered rows, {lost} lost, {unproved} without a proof, {kept.Count} checkpoints kept, {forks} contradicted");
        var verdict = await VerifyAsync(folder);
        Console.WriteLine(verdict);
        Directory.Delete(folder, recursive: true);
        return lost + unproved + forks == 0 && kept.Count > 0 && answered.Count > kills && verdict.StartsWith("OK ", StringComparison.Ordinal) ? 0 : 1;
    }

    /// <summary>The process that is killed: seals without end and says each row that was answered, one a line.</summary>
    public static async Task<int> ServeAsync(string folder)
    {
        await using var host = await LedgerHost.StartAsync(folder, integrates: true, beatMs: 20);
        var subjects = await Task.WhenAll(Enumerable.Range(0, 20).Select(host.PersonAsync));
        using var output = Console.OpenStandardOutput();
        var turn = new Lock();
        await output.WriteAsync("ready\n"u8.ToArray());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; ; i++)
            {
                if (await host.Seal.SealAsync(LedgerHost.Refusal(subjects[i % subjects.Length]), CancellationToken.None) is Ledger.Sealing.SealOutcome.Sealed row)
                {
                    var line = Encoding.ASCII.GetBytes(row.Entry + "\n");
                    lock (turn)
                    {
                        output.Write(line);
                    }
                }
            }
        })));
        return 0;
    }

    private static async Task OnceAsync(string folder, HashSet<string> answered, int milliseconds)
    {
        using var child = Start(folder);
        if (await child.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException("The Ledger did not start again.");
        }

        using var later = new Timer(_ => child.Kill(), null, milliseconds, Timeout.Infinite);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line cut by the kill was not an answer.
            if (line.Length == 36)
            {
                _ = answered.Add(line);
            }
        }

        await child.WaitForExitAsync();
    }

    private static async Task<(int Lost, int Unproved, int Forks)> JudgeAsync(string folder, HashSet<string> answered, List<byte[]> kept)
    {
        var (unproved, lost) = (0, 0);
        await using (var host = await LedgerHost.StartAsync(folder, integrates: true, beatMs: 20))
        {
            var keys = await KeysAsync(host);
            foreach (var entry in answered)
            {
                var text = await host.Tree.ProofAsync(Contracts.Identifiers.EntryId.Parse(entry), CancellationToken.None);
                lost += text is null ? 1 : 0;
                var canonical = (await host.Rows.FindAsync(Contracts.Identifiers.EntryId.Parse(entry), CancellationToken.None))?.Canonical ?? [];
                unproved += text is not null && !(TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out var proof) && proof.Verify(MerkleTree.LeafHash(canonical), keys, LedgerHost.Origin)) ? 1 : 0;
            }
        }

        var (forks, directory) = (0, LogDirectory.Open(Path.Combine(folder, "log"), LedgerHost.Origin, []));
        var tree = new TileTree(directory, directory.Size);
        foreach (var note in kept)
        {
            var isWhole = SignedNote.TryParse(note, out var signed) & Checkpoint.TryParse(signed?.Text, out var checkpoint);
            forks += isWhole && await tree.RootAtAsync(checkpoint!.Size, CancellationToken.None) == checkpoint.Root ? 0 : 1;
        }

        return (lost, unproved, forks);
    }

    private static async Task<IReadOnlyCollection<VerifierKey>> KeysAsync(LedgerHost host)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (host.Tree.KeyLines() is null)
        {
            _ = await timer.WaitForNextTickAsync();
        }

        return [.. host.Tree.KeyLines()!.TrimEnd().Split('\n').Select(VerifierKey.Parse)];
    }

    private static async Task<string> VerifyAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Navo.AccessLog.Verifier.dll"), Path.Combine(folder, "log")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var verifier = Process.Start(start)!;
        var output = await verifier.StandardOutput.ReadToEndAsync();
        await verifier.WaitForExitAsync();
        return output.TrimEnd().Split('\n')[^1];
    }

    private static Process Start(string folder) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Navo.Benchmarks.dll"), "crash-child", folder]) { RedirectStandardOutput = true })!;
}
