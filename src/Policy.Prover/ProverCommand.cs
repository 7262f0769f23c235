using System.CommandLine;
using System.Globalization;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Changes;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Pages;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover;

/// <summary>The command line: <c>check</c>, <c>diff</c> and <c>record</c>. Ends with 0 when the policy holds (and the committed page is true), else 1.</summary>
internal static class ProverCommand
{
    private static readonly Option<string> s_environment = new("--environment") { Description = "development, test or production.", DefaultValueFactory = _ => "development", Recursive = true };

    private static readonly Option<DateTimeOffset?> s_at = new("--at")
    {
        Description = "The day (or instant) from which on paths count; today when left out.",
        Recursive = true,
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                return at;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no day or instant.");
            return null;
        },
    };

    public static RootCommand Create(TimeProvider clock) => new("Proves what a policy can and cannot let through.")
    {
        s_environment,
        s_at,
        Page("check", "Who can ever see what, and what is wrong with the policy.", WhoCanSeeWhat.Write, printsFindings: true, clock),
        Page("record", "The record of processing (GDPR art. 30) and the facts of a DPIA.", RecordOfProcessing.Write, printsFindings: false, clock),
        Diff(clock),
    };

    private static Command Page(string name, string description, Func<Proof, string> write, bool printsFindings, TimeProvider clock)
    {
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "The policy folder." };
        var page = new Option<FileInfo?>("--page") { Description = "The page that must say the same." };
        var rewrite = new Option<bool>("--write") { Description = "Write that page." };
        var command = new Command(name, description) { directory, page, rewrite };
        command.SetAction(result =>
        {
            var (output, faults) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            if (Prove(result, directory, Enumeration.Of, clock, faults) is not { } proof)
            {
                return 1;
            }

            var text = write(proof);
            output.Write(text);
            var isTrue = result.GetValue(page) is not { } file || Keep(file, text, result.GetValue(rewrite), name, faults);
            foreach (var finding in proof.Findings.Where(finding => finding.IsFault))
            {
                faults.WriteLine($"FAULT {finding.What}\n   to do: {finding.Do}");
            }

            if (printsFindings)
            {
                output.WriteLine($"{(proof.Holds ? "OK" : "FAULT")} paths={proof.Enumeration.Paths.Count} decisions={proof.Enumeration.Decided} policy={proof.Policy.Hash}");
            }

            return proof.Holds && isTrue ? 0 : 1;
        });
        return command;
    }

    private static Command Diff(TimeProvider clock)
    {
        var (before, after) = (new Argument<DirectoryInfo>("A") { Description = "The policy folder as it was." }, new Argument<DirectoryInfo>("B") { Description = "The policy folder as it is to be." });
        var command = new Command("diff", "What a change opens and what it closes.") { before, after };
        command.SetAction(result =>
        {
            var (output, faults) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            if (Prove(result, before, Enumeration.OfReach, clock, faults) is not { } old || Prove(result, after, Enumeration.OfReach, clock, faults) is not { } now)
            {
                return 1;
            }

            var difference = PolicyDifference.Of(old, now);
            if (difference.IsEmpty)
            {
                output.WriteLine("Nothing changes.");
            }

            foreach (var (title, lines) in new[] { ("OPENS", difference.Opens), ("CLOSES", difference.Closes), ("ALSO", difference.Else) })
            {
                foreach (var line in lines)
                {
                    output.WriteLine($"{title} {line}");
                }
            }

            foreach (var finding in now.Findings.Where(finding => finding.IsFault))
            {
                faults.WriteLine($"FAULT {finding.What}\n   to do: {finding.Do}");
            }

            return now.Holds ? 0 : 1;
        });
        return command;
    }

    private static Proof? Prove(ParseResult result, Argument<DirectoryInfo> directory, Func<PolicySnapshot, DateTimeOffset, Enumeration> walk, TimeProvider clock, TextWriter faults)
    {
        var options = new PolicyOptions
        {
            Directory = result.GetRequiredValue(directory).FullName,
            Environment = result.GetRequiredValue(s_environment),
        };
        var load = PolicyLoader.Load(options);
        if (load is PolicyLoad.Loaded loaded)
        {
            return Proof.Of(loaded, walk(loaded.Snapshot, result.GetValue(s_at) ?? clock.GetUtcNow()));
        }

        foreach (var fault in load is PolicyLoad.Refused refused ? refused.Faults : [])
        {
            faults.WriteLine($"FAULT {fault}\n   to do: {Advice.For(fault.Kind)}");
        }

        return null;
    }

    private static bool Keep(FileInfo file, string text, bool rewrite, string name, TextWriter faults)
    {
        if (rewrite)
        {
            File.WriteAllText(file.FullName, text);
        }

        var same = file.Exists && File.ReadAllText(file.FullName) == text;
        if (!same && !rewrite)
        {
            faults.WriteLine($"FAULT {file.Name} does not say what the policy says\n   to do: ./navo policy {name} --write, and read what changed");
        }

        return same || rewrite;
    }
}
