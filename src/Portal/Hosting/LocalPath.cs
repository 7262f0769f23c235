namespace Navo.Portal.Hosting;

/// <summary>Where to go back to, if it is a place of ours: never another host (open redirect).</summary>
internal static class LocalPath
{
    public static string Or(string? path, string otherwise) =>
        path is { Length: > 0 and < 2000 } && path[0] == '/'
        && (path.Length == 1 || path[1] is not '/' and not '\\')
        && !path.Any(char.IsControl)
            ? path
            : otherwise;
}
