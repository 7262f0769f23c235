namespace Navo.AccessLog.Copy;

/// <summary>Writes files. One is written beside its place and moved there.</summary>
internal sealed class FileStore : ICopyStore
{
    public const string TemporarySuffix = ".tmp";

    public void Replace(string path, ReadOnlySpan<byte> octets, bool durable)
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

    public void Append(string path, ReadOnlySpan<byte> octets)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        file.Write(octets);
    }

    public void Cut(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, 1);
        file.SetLength(length);
    }

    public void Delete(string path) => File.Delete(path);
}
