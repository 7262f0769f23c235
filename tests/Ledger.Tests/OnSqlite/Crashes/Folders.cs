namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>Folders of a Ledger that is stopped, to begin from and to go on from.</summary>
internal static class Folders
{
    public static string New() => Directory.CreateTempSubdirectory("navo-ledger-").FullName;

    public static string CopyOf(string folder)
    {
        var copy = New();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
