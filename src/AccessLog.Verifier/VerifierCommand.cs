using System.CommandLine;
using System.Globalization;
using Navo.AccessLog.Copy;

namespace Navo.AccessLog.Verifier;

/// <summary>The command line: reads files, prints a report, and ends with the one line that machines read.</summary>
internal static class VerifierCommand
{
    private const int Attempts = 3;

    public static RootCommand Create()
    {
        var directory = new Argument<DirectoryInfo?>("DIR") { Description = "The copy of the log.", Arity = ArgumentArity.ZeroOrOne };
        var entry = new Option<Guid?>("--entry") { Description = "Show this entry." };
        var participant = new Option<FileInfo?>("--participant") { Description = "A participant's log key: show every row about them, and that none was left out." };
        var from = new Option<DateTimeOffset?>("--from") { Description = "Show the entries from this instant on, such as 2026-11-01T00:00:00+01:00." };
        var to = new Option<DateTimeOffset?>("--to") { Description = "Show the entries before this instant." };
        var since = new Option<FileInfo?>("--since") { Description = "A signed checkpoint you kept: the log must be a continuation of it." };
        var key = new Option<FileInfo?>("--key") { Description = "Key lines you trust, instead of those in the copy. Later keys that they speak for are trusted too." };
        var own = new Option<FileInfo?>("--own") { Description = "Instead of a copy: the file \"my part of the log\" that a participant took home." };
        var command = new RootCommand("Verifies a copy of the NAVO access log offline. The whole copy is always verified; the options choose what is shown besides.")
        {
            directory, entry, participant, from, to, since, key, own,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(directory) is null) == (result.GetValue(own) is null))
            {
                result.AddError("Give the directory of a copy of the log, or --own FILE.");
            }
        });
        command.SetAction(result =>
        {
            var invocation = result.InvocationConfiguration;
            var request = new Func<VerificationRequest>(() => new VerificationRequest
            {
                Entry = result.GetValue(entry),
                From = result.GetValue(from),
                To = result.GetValue(to),
                LogKey = result.GetValue(participant) is { } file
                    ? LogKeyFile.Read(File.ReadAllBytes(file.FullName)) ?? throw new IOException($"{file.FullName} holds no log key.")
                    : null,
                Since = result.GetValue(since) is { } kept ? File.ReadAllBytes(kept.FullName) : null,
                Keys = result.GetValue(key) is { } trusted ? File.ReadAllLines(trusted.FullName) : null,
                Progress = Console.IsErrorRedirected ? null : new ProgressBar(invocation.Error, TimeProvider.System).Report,
            });
            return result.GetValue(own) is { } part
                ? RunOwn(part, request, invocation.Output)
                : Run(result.GetValue(directory)!.FullName, request, invocation.Output);
        });
        return command;
    }

    private static int RunOwn(FileInfo part, Func<VerificationRequest> request, TextWriter output)
    {
        try
        {
            var keys = TrustedKeys.Parse(request().Keys ?? []) ?? throw new IOException("The file of keys holds a line that is none.");
            return OwnCommand.Run(File.ReadAllBytes(part.FullName), keys.Count == 0 ? null : keys, output);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            output.WriteLine(fault.Message);
            output.WriteLine("FAULT row=0 kind=truncated");
            return 1;
        }
    }

    private static int Run(string directory, Func<VerificationRequest> request, TextWriter output)
    {
        Verdict verdict;
        try
        {
            verdict = Verify(new LogFiles(directory), request(), output);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            verdict = new Verdict.Fault(0, FaultKind.Truncated, fault.Message);
        }

        if (verdict is Verdict.Fault found)
        {
            output.WriteLine(found.Explanation);
        }

        output.WriteLine(verdict);
        return verdict is Verdict.Ok ? 0 : 1;
    }

    private static Verdict Verify(LogFiles files, VerificationRequest request, TextWriter output)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = (files.ReadCheckpoint(), files.ReadHeads());
            var verification = new LogVerification(files, request);
            var verdict = verification.Run();

            // The log may be a running system's: what was overtaken by its writer is read again before anything is called a fault.
            if (verdict is Verdict.Fault && attempt < Attempts && IsOvertaken(before.Item1, files.ReadCheckpoint()) | IsOvertaken(before.Item2, files.ReadHeads()))
            {
                continue;
            }

            return verdict is Verdict.Ok ok ? Report(verification, ok, request, output) : verdict;
        }
    }

    private static bool IsOvertaken(byte[]? before, byte[]? after) => before is not null && after is not null && !after.AsSpan().SequenceEqual(before);

    private static Verdict Report(LogVerification verification, Verdict.Ok ok, VerificationRequest request, TextWriter output)
    {
        Write(output, $"{ok.Size} entries, {verification.Persons} chains of persons, {verification.Erasures.Count} erased, {verification.Checkpoints} signed checkpoints agree");
        EntryReport.Erased(verification.Erasures).ToList().ForEach(output.WriteLine);
        if (verification.Kept is { } kept)
        {
            Write(output, $"{ok.Size - kept} entries since the checkpoint you kept, which covers {kept}");
        }

        if (request.From is not null || request.To is not null)
        {
            EntryReport.Short(verification.Selected.Period).ToList().ForEach(output.WriteLine);
            Write(output, $"{verification.Selected.Period.Count} entries in the period");
        }

        if (request.LogKey is not null)
        {
            EntryReport.Short(verification.Selected.Own).ToList().ForEach(output.WriteLine);
            Write(output, $"{verification.Selected.Own.Count} entries about the holder of the log key, none left out, {verification.Selected.OwnErased} erased");
        }

        if (request.Entry is not { } wanted)
        {
            return ok;
        }

        if (verification.Selected.Entry is not { } found)
        {
            return new Verdict.Fault(ok.Size, FaultKind.Removed, $"There is no entry {wanted} in the log, or its content was erased.");
        }

        EntryReport.Lines(found).ToList().ForEach(output.WriteLine);
        return ok;
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
