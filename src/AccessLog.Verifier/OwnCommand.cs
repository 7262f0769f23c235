using System.Globalization;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Own;

namespace Navo.AccessLog.Verifier;

/// <summary>Checks the file "my part of the log" by itself: no copy of the log is needed, and nobody's help.</summary>
internal static class OwnCommand
{
    public static int Run(byte[] file, IReadOnlyCollection<VerifierKey>? keys, TextWriter output)
    {
        if (OwnLog.TryParse(file) is not { } log)
        {
            output.WriteLine("The file is not a part of a log of this form.");
            output.WriteLine("FAULT row=0 kind=altered");
            return 1;
        }

        var verdict = OwnLogCheck.Check(log, keys);
        var (explanation, last, exit) = verdict switch
        {
            OwnVerdict.Complete { Erased: 0 } all => (Text($"All {all.Rows} rows about you are here, unchanged and in order. The log had {all.Size} rows then."), Text($"OK rows={all.Rows} size={all.Size}"), 0),
            OwnVerdict.Complete some => (Text($"{some.Rows} rows about you are here; {some.Erased} more have been erased by the log's own word."), Text($"OK rows={some.Rows} size={some.Size}"), 0),
            OwnVerdict.Empty none => ("The log gives no row about you. That none was ever written cannot be shown.", Text($"OK rows=0 size={none.Size}"), 0),
            OwnVerdict.Broken broken => (broken.Explanation, Text($"FAULT row={broken.Row} kind={Name(broken.Kind)}"), 1),
            _ => ("", "FAULT row=0 kind=altered", 1),
        };
        output.WriteLine(explanation);
        output.WriteLine(last);
        return exit;
    }

    private static string Name(OwnFault kind) => kind switch
    {
        OwnFault.Removed => "removed",
        OwnFault.Forged => "forged-checkpoint",
        _ => "altered",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
