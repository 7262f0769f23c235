using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>
/// <c>import FILE [--dry-run]</c>: reads a centre's list into the adapter's own store, by a person at VO. Standard output is the report (line,
/// column, reason; never what a cell says), standard error how far it has come. Ends with 0, 1 (faults; nothing imported) or 2 (not begun).
/// </summary>
internal static class ImportCommand
{
    private const int Done = 0;
    private const int Faulty = 1;
    private const int NotBegun = 2;

    public static int Run(ReadOnlySpan<string> arguments, IConfiguration configuration, TimeProvider clock, TextWriter output, TextWriter progress)
    {
        var isDry = arguments.Contains("--dry-run");
        var paths = arguments.ToArray().Where(argument => argument != "--dry-run").ToList();
        if (paths is not [var path] || path.StartsWith('-') || !File.Exists(path))
        {
            output.WriteLine("usage: import FILE [--dry-run] - a CSV file with one of the lists of docs/spec/oslo-vo.md");
            return NotBegun;
        }

        var options = new AdapterOptions();
        configuration.GetSection("Adapter").Bind(options);
        if (options.Agency != OsloVoCaseSystem.Name || (options.State is not { Length: > 0 } && !isDry))
        {
            output.WriteLine("Adapter:Agency must be oslo-vo, and Adapter:State must name the adapter's folder.");
            return NotBegun;
        }

        try
        {
            return Import(path, isDry, options, clock, output, progress);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            output.WriteLine("the file cannot be read; nothing was imported");
            return NotBegun;
        }
        catch (SqliteException)
        {
            output.WriteLine("the store cannot be written, or another import is under way; nothing was imported");
            return NotBegun;
        }
    }

    private static int Import(string path, bool isDry, AdapterOptions options, TimeProvider clock, TextWriter output, TextWriter progress)
    {
        var began = clock.GetTimestamp();
        using var file = ListFile.Open(path, ImportLists.Of(NorwegianDay.Of(clock.GetUtcNow())), out var faults);
        if (file is null)
        {
            Tell(output, faults);
            output.WriteLine("nothing was imported");
            return Faulty;
        }

        output.WriteLine($"list {file.Header.List}, category {file.Header.List.Category}, {(file.Encoding.CodePage == 1252 ? "Windows-1252" : "UTF-8")}, delimiter {(file.Delimiter == '\t' ? "tab" : file.Delimiter)}");
        if (file.Header.Unread.Length > 0)
        {
            output.WriteLine("columns that are not read: " + string.Join(", ", file.Header.Unread));
        }

        var run = new ImportRun(file, clock)
        {
            Progress = (rows, share) => progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {share:P0} of the file")),
        };
        var result = isDry ? run.Try() : run.Commit(new ImportStore(options.State!, Protection(options)));
        Tell(output, result.Faults);
        output.WriteLine(Summary(result, isDry));
        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {clock.GetElapsedTime(began).TotalSeconds:F2} s, {self.PeakWorkingSet64 / (1024.0 * 1024):F0} MiB at most"));
        return result.Faults.IsEmpty ? Done : Faulty;
    }

    private static string Summary(ImportResult result, bool isDry)
    {
        var wrong = result.Faults.Select(fault => fault.Line).Distinct().Count();
        return wrong > 0 ? $"{result.Rows} rows read, {wrong} with faults; nothing was imported"
            : isDry ? $"{result.Rows} rows read, no faults; nothing was imported (dry run)"
            : $"{result.Rows} rows imported: {result.Added} new, {result.Changed} changed, {result.Unchanged} as before, {result.Removed} taken away";
    }

    private static void Tell(TextWriter output, IEnumerable<RowFault> faults)
    {
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }
    }

    /// <summary>The adapter's own key ring, as the serving process has it.</summary>
    private static IDataProtectionProvider Protection(AdapterOptions options)
    {
        var services = new ServiceCollection();
        services.AddAdapterKeyRing(options.State, options.Agency);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    }
}
