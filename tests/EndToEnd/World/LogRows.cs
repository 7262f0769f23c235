using System.Text.RegularExpressions;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tiles;

namespace Navo.EndToEnd.World;

/// <summary>One row of the access log, decoded from the verification copy, and the index of its leaf.</summary>
public sealed record LogRow(Entry Entry, long Index)
{
    public string Kind => Entry.Kind switch { EntryKind.Release => "release", EntryKind.Refusal => "refusal", EntryKind.ConsentEvent => "consent-event", var other => other.ToString() };
}

/// <summary>The rows as anyone with a copy of the log reads them: after everything so far has been integrated.</summary>
public static partial class LogRows
{
    public static async Task<IReadOnlyList<LogRow>> ReadAsync(RunningSystem system)
    {
        // Two checkpoints of one size, a beat apart, with nothing going on: all rows are in.
        var last = -1;
        IReadOnlyList<LogRow> rows = [];
        var same = 0;
        await Eventually.HoldsAsync(
            () =>
            {
                rows = Read(system.State);
                same = rows.Count == last ? same + 1 : 0;
                last = rows.Count;
                return Task.FromResult(same >= 20);
            },
            TimeSpan.FromSeconds(60),
            "the log has come to rest");
        return rows;
    }

    private static List<LogRow> Read(string state)
    {
        var folder = Path.Combine(state, "log", "tile", "entries");
        var rows = new List<LogRow>();
        if (!Directory.Exists(folder))
        {
            return rows;
        }

        // Full bundles by number, then the widest partial one.
        var bundles = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file)))
            .Select(item => (item.File, Bundle: Number(item.Path), Width: Partial().Match(item.Path) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 256))
            .GroupBy(item => item.Bundle)
            .OrderBy(group => group.Key)
            .Select(group => group.MaxBy(item => item.Width).File);
        var index = 0L;
        foreach (var bundle in bundles)
        {
            ReadOnlySpan<byte> rest;
            try
            {
                rest = File.ReadAllBytes(bundle);
            }
            catch (IOException)
            {
                return []; // Replaced by a wider one while we looked; the caller looks again.
            }

            while (EntryBundle.TryRead(ref rest, out var entry))
            {
                // Empty: its content has been erased.
                if (!entry.IsEmpty)
                {
                    rows.Add(new(EntryFormat.Decode(entry), index));
                }

                index++;
            }
        }

        return rows;
    }

    private static long Number(string path) => long.Parse(string.Concat(Partial().Replace(path, "").Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\.p/(\d+)$")]
    private static partial Regex Partial();
}
