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
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "The copy of the log." };
        var entry = new Option<Guid?>("--entry") { Description = "Show this entry." };
        var since = new Option<FileInfo?>("--since") { Description = "A signed checkpoint you kept: the log must be a continuation of it." };
        var key = new Option<FileInfo?>("--key") { Description = "Key lines you trust, instead of those in the copy." };
        var command = new RootCommand("Verifies a copy of the NAVO access log offline.") { directory, entry, since, key };
        command.SetAction(result => Run(
            result.GetRequiredValue(directory).FullName, result.GetValue(entry), result.GetValue(since), result.GetValue(key),
            result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string directory, Guid? entry, FileInfo? since, FileInfo? key, TextWriter output)
    {
        Verdict verdict;
        try
        {
            verdict = Verify(new LogFiles(directory), new VerificationRequest
            {
                Entry = entry,
                Since = since is null ? null : File.ReadAllBytes(since.FullName),
                Keys = key is null ? null : File.ReadAllLines(key.FullName),
            }, output);
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
            var before = files.ReadCheckpoint();
            var verification = new LogVerification(files, request);
            var verdict = verification.Run();

            // The log may be a running system's: what was overtaken by its writer is read again before anything is called a fault.
            if (verdict is Verdict.Fault && attempt < Attempts && before is not null && files.ReadCheckpoint() is { } after && !after.SequenceEqual(before))
            {
                continue;
            }

            return verdict is Verdict.Ok ok ? Report(verification, ok, request, output) : verdict;
        }
    }

    private static Verdict Report(LogVerification verification, Verdict.Ok ok, VerificationRequest request, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{ok.Size} entries, {verification.Erased} erased, {verification.Checkpoints} signed checkpoints agree"));
        if (request.Entry is not { } wanted)
        {
            return ok;
        }

        if (verification.Found is not { } found)
        {
            return new Verdict.Fault(ok.Size, FaultKind.Removed, $"There is no entry {wanted} in the log, or its content was erased.");
        }

        foreach (var line in EntryReport.Lines(found.Index, found.Leaf, found.Entry))
        {
            output.WriteLine(line);
        }

        return ok;
    }
}
