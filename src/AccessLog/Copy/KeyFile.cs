using System.Text;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Copy;

/// <summary>The origin and the key lines in a verification copy.</summary>
internal static class KeyFile
{
    /// <summary>Records the keys beside those recorded earlier, and returns them all.</summary>
    public static IReadOnlyCollection<VerifierKey> Record(LogFiles files, ICopyStore store, string origin, IReadOnlyCollection<VerifierKey> keys)
    {
        if (files.ReadOrigin() is { } recorded && !string.Equals(recorded, origin, StringComparison.Ordinal))
        {
            throw new InvalidDataException("The verification copy is of a log with another origin.");
        }

        var lines = files.ReadKeyLines() ?? [];
        var all = lines.Concat(keys.Select(static key => key.ToString())).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Length != lines.Length || files.ReadOrigin() is null)
        {
            store.Replace(files.PathOf(LogFiles.OriginFile), Encoding.UTF8.GetBytes(origin + "\n"), durable: true);
            store.Replace(files.PathOf(LogFiles.KeysFile), Encoding.UTF8.GetBytes(string.Join('\n', all) + "\n"), durable: true);
        }

        return [.. all.Select(static line => VerifierKey.TryParse(line, out var key) ? key : null).OfType<VerifierKey>()];
    }
}
