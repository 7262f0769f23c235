using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.Tests.World;
using Navo.EndToEnd.World;
using Navo.StandIns.People;

namespace Navo.Adapters.Tests;

/// <summary>The import as a person at VO runs it: a process of its own, over long files.</summary>
public sealed class The_import_command : IDisposable
{
    private const int Long = 20_000;

    private static readonly string Centre = SeedFolder.One.OsloVo!.Unit;

    private readonly string _folder = Directory.CreateTempSubdirectory("navo-import-").FullName;

    private string FilePath => Path.Combine(_folder, "list.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Tried_dry_on_a_long_file_lists_every_bad_row_with_line_column_and_reason()
    {
        var faults = ListOfLevels.Write(FilePath, Long, Numbers(), Centre, badEvery: 100);
        Assert.Equal(Long / 100, faults.Count);
        var (code, report, _) = await RunAsync(["--dry-run"]);
        Assert.Equal(1, code);
        var told = report.Where(line => line.StartsWith("line ", StringComparison.Ordinal)).ToList();
        Assert.Equal(faults.Count, told.Count);
        Assert.All(faults.Zip(told), pair => Assert.Matches($@"^line {pair.First.Line}, column \d \({pair.First.Column}\): .{{8,}}$", pair.Second));
        Assert.All(Numbers(), number => Assert.DoesNotContain(number, string.Join('\n', report), StringComparison.Ordinal));
        Assert.Equal($"{Long} rows read, {faults.Count} with faults; nothing was imported", report[^2]);
        Figures.Print($"import: a dry run of {Long} rows, {faults.Count} bad: {report[^1]}");
    }

    [Fact]
    public async Task Killed_half_way_leaves_nothing_half_done()
    {
        _ = ListOfLevels.Write(FilePath, Long, Numbers(), Centre);
        var (code, _, progress) = await RunAsync([], killAfterProgress: true);
        Assert.NotEqual(0, code);
        Assert.StartsWith($"{ImportRun.Beat} rows, ", progress[0], StringComparison.Ordinal);
        Assert.Equal(0, Count(_folder));
        var (whole, report, _) = await RunAsync([]);
        Assert.Equal((0, $"{Long} rows imported: {Long} new, 0 changed, 0 as before, 0 taken away"), (whole, report[^2]));
        Assert.Equal(Long, Count(_folder));
        var (_, again, steps) = await RunAsync([]);
        Assert.Equal($"{Long} rows imported: 0 new, 0 changed, {Long} as before, 0 taken away", again[^2]);
        Assert.Equal(Long / ImportRun.Beat, steps.Count);
        Figures.Print($"import: {Long} rows into the store: {report[^1]}; the same file again: {again[^1]}");
    }

    private static List<string> Numbers() => [.. Population.Make(SeedFolder.Seed, new DateOnly(2026, 5, 20)).Select(person => person.Number)];

    private static int Count(string state)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(state, "imported.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM imported_row) + 0 * (SELECT COUNT(*) FROM import_run)";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The command as a person runs it: a process of its own, with a state of its own.</summary>
    private async Task<(int Code, List<string> Report, List<string> Progress)> RunAsync(string[] options, bool killAfterProgress = false)
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("Adapters.Tests", "Adapters", StringComparison.Ordinal), "Navo.Adapters.dll");
        var start = new ProcessStartInfo("dotnet", [program, "import", FilePath, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Adapter__Agency"] = "oslo-vo";
        start.Environment["Adapter__State"] = _folder;
        using var process = Process.Start(start)!;
        var report = process.StandardOutput.ReadToEndAsync();
        var progress = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            progress.Add(line);
            if (killAfterProgress)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, [.. (await report).Split('\n', StringSplitOptions.RemoveEmptyEntries)], progress);
    }
}
