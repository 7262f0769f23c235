using System.Diagnostics;
using System.Text.Json;
using Navo.Gateway.Tests.World;

namespace Navo.Benchmarks.Decisions;

/// <summary>The same scenarios through Cedar's own engine, in the same run: Cedar is the reference for engines of this kind.</summary>
internal static class CedarRun
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyDictionary<string, DecisionFigures>> MeasureAsync(int decisions)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Benchmarks", "cedar");
        using var node = Process.Start(new ProcessStartInfo("node", ["bench.mjs", $"{decisions}"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<Dictionary<string, DecisionFigures>>(output, s_json)!
            : throw new InvalidOperationException("Cedar's run failed; was `npm ci` run in tests/Benchmarks/cedar?");
    }
}
