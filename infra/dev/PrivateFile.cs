namespace Navo.Dev;

/// <summary>Files only their owner reads, written whole or not at all.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file that must not exist yet; false, with nothing touched, when it does.</summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path))
        {
            return false;
        }

        var beside = WriteBeside(path, content);
        try
        {
            // INVARIANT: a key that exists is never replaced, not even by a twin of this tool: the move refuses an existing target.
            File.Move(beside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
            return false;
        }
    }

    /// <summary>Writes a file, in place of an older one.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content) => File.Move(WriteBeside(path, content), path, overwrite: true);

    /// <summary>Makes a directory only its owner enters.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(path);
            return;
        }

        _ = Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static string WriteBeside(string path, ReadOnlySpan<byte> content)
    {
        var beside = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(beside, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
        return beside;
    }
}
