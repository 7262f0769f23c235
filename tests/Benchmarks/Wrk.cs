using System.Diagnostics;
using System.Globalization;

namespace Navo.Benchmarks;

/// <summary>The load: wrk, which sends each request as soon as the one before it on its connection is answered.</summary>
internal static class Wrk
{
    public static async Task<Measurement> RunAsync(string address, string script, int connections, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "--latency", "-s", script, address])
        {
            start.ArgumentList.Add(argument);
        }

        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start; it is a Debian package.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return Measurement.Read(output);
    }

    /// <summary>A script that goes round the paths with one token.</summary>
    public static string Script(IEnumerable<string> paths, string token)
    {
        var list = string.Join(",\n", paths.Select(path => $"  \"{path}\""));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            local paths = {
            {{list}}
            }
            local at = math.random(#paths)
            wrk.headers["Authorization"] = "Bearer {{token}}"
            request = function()
              at = at % #paths + 1
              return wrk.format("GET", paths[at])
            end
            """);
    }
}
