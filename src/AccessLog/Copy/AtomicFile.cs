namespace Navo.AccessLog.Copy;

/// <summary>Writes a file beside its place and moves it there, so that no reader and no crash ever meets half of it.</summary>
internal static class AtomicFile
{
    public const string TemporarySuffix = ".tmp";

    /// <param name="path">The place.</param>
    /// <param name="octets">The whole content.</param>
    /// <param name="durable">True: on the disk before it is moved, for what the database does not hold or must be gone at once.</param>
    public static void Write(string path, ReadOnlySpan<byte> octets, bool durable)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + TemporarySuffix;
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, octets.Length))
        {
            RandomAccess.Write(file, octets, 0);
            if (durable)
            {
                RandomAccess.FlushToDisk(file);
            }
        }

        File.Move(temporary, path, overwrite: true);
    }
}
