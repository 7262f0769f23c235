using System.CommandLine;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Verifier;

/// <summary>Runs the verifier's command in this process.</summary>
internal static class Terminal
{
    public static async Task<(int Exit, string[] Lines)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await VerifierCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
