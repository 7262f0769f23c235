using System.Diagnostics;

namespace Navo.Decisions.Mutation;

/// <summary>Has every mutant judged (or those of the files whose path begins as <c>--only</c> says), and tells the score. Ends with 0 when each survivor is justified in survivors.txt, and each justification still needed.</summary>
internal static class Campaign
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    public static int Run(string[] args)
    {
        var began = Stopwatch.GetTimestamp();
        var only = args is ["--only", var file, ..] ? file : "";
        var mutants = Product.Read(only).Mutants;
        var verdicts = new List<string>();
        Console.Error.WriteLine($"{mutants.Length} mutants of src/Decisions");
        while (verdicts.Count < mutants.Length)
        {
            if (!Continue(verdicts, mutants, only))
            {
                return 1;
            }
        }

        var reasons = Survivors.Read();
        var survivors = mutants.Where((_, i) => verdicts[i] == Judge.Survived).ToArray();
        var page = Score.Write(mutants, verdicts, reasons);
        Console.WriteLine(page);
        if (only.Length == 0 && args.Contains("--write"))
        {
            File.WriteAllText(Path.Combine(Product.Root, "docs", "mutation.md"), page);
        }

        var unexplained = survivors.Where(one => !reasons.ContainsKey(one.Key)).ToArray();
        var needless = reasons.Keys.Where(key => key.StartsWith(only, StringComparison.Ordinal)).Except(survivors.Select(one => one.Key), StringComparer.Ordinal).ToArray();
        foreach (var one in unexplained)
        {
            Console.Error.WriteLine($"SURVIVED {one}\n   to do: write a test that dies, or justify it in survivors.txt:\n{one.Key} | reason");
        }

        foreach (var key in needless)
        {
            Console.Error.WriteLine($"NEEDLESS {key}\n   to do: take it out of survivors.txt; no such mutant survives");
        }

        Console.Error.WriteLine($"took {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        return unexplained.Length + needless.Length == 0 ? 0 : 1;
    }

    /// <summary>Starts a judge at the first mutant without a verdict, and listens until it ends, or works too long at one mutant.</summary>
    private static bool Continue(List<string> verdicts, IReadOnlyList<Mutant> mutants, string only)
    {
        using var judge = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Campaign).Assembly.Location, "judge", $"{verdicts.Count}", only]) { RedirectStandardOutput = true })!;
        var isReady = false;
        var (worked, patience) = (TimeSpan.Zero, TimeSpan.MaxValue);
        while (true)
        {
            var line = judge.StandardOutput.ReadLineAsync();
            while (!line.Wait(s_look))
            {
                // Counted in work, not in hours: on a busy machine everything is slow, and only an endless loop never stops working.
                judge.Refresh();
                if (judge.TotalProcessorTime - worked > patience)
                {
                    judge.Kill();
                    verdicts.Add($"{Judge.Killed} by time");
                    return true;
                }
            }

            judge.Refresh();
            worked = judge.HasExited ? worked : judge.TotalProcessorTime;
            switch (line.Result)
            {
                case null when !isReady:
                    return false;
                case null:
                    // A mutant that takes the whole process with it (endless recursion) is as dead as one that fails a test.
                    if (verdicts.Count < mutants.Count)
                    {
                        verdicts.Add($"{Judge.Killed} with its process");
                    }

                    return true;
                case "ready":
                    // A mutant gets four times the work the product itself took: whoever survives is judged twice, among others and alone.
                    isReady = true;
                    patience = 4 * worked;
                    break;
                case var text when !isReady:
                    judge.Kill();
                    Console.Error.WriteLine($"The suite does not even pass without a mutant: {text}");
                    return false;
                case var spoilt when spoilt.StartsWith(Judge.Spoilt, StringComparison.Ordinal):
                    Console.Error.WriteLine($"A mutant left something behind that outlived it: {spoilt}");
                    return false;
                case var verdict:
                    if (verdict == Judge.Survived)
                    {
                        Console.Error.WriteLine($"survived: {mutants[verdicts.Count].Key}");
                    }

                    verdicts.Add(verdict);
                    if (verdicts.Count % 50 == 0)
                    {
                        Console.Error.WriteLine($"{verdicts.Count} judged");
                    }

                    break;
            }
        }
    }
}
