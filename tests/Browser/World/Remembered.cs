using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Navo.Browser.World;

/// <summary>What need not be done twice in a run: signing the same person in, and axe on a page of a kind it has seen.</summary>
public sealed class Remembered
{
    private readonly ConcurrentDictionary<string, Cookie> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> kinds = new(StringComparer.Ordinal);

    public Cookie? Session(string user, string through) => sessions.GetValueOrDefault(user + " " + through);

    public void Keep(string user, string through, BrowserContextCookiesResult cookie) => sessions[user + " " + through] =
        new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, Secure = cookie.Secure, SameSite = cookie.SameSite };

    /// <summary>The first page of its kind; every page is the first when the long run is asked for.</summary>
    public bool IsFirst(string kind) => kinds.TryAdd(kind, 0) || TheBrowser.IsLong;
}
