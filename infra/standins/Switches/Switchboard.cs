using System.Collections.Concurrent;

namespace Navo.StandIns.Switches;

/// <summary>How each endpoint behaves just now. Named <c>agency/endpoint</c>; <c>agency/*</c> and <c>*</c> stand for many.</summary>
internal sealed class Switchboard
{
    private static readonly Setting Works = new(Mode.Ok, TimeSpan.Zero, null);

    private readonly ConcurrentDictionary<string, Setting> _settings = new(StringComparer.Ordinal);

    private ulong _odd;

    public void Set(string endpoint, Mode mode, TimeSpan delay, string? added)
    {
        if (endpoint == "*" && mode is Mode.Ok && added is null)
        {
            _settings.Clear();
            return;
        }

        _settings[endpoint] = new Setting(mode, delay, added);
    }

    /// <summary>Counts the odd answers, so that each is odd in its own way.</summary>
    public ulong NextOdd() => Interlocked.Increment(ref _odd);

    public void Clear() => _settings.Clear();

    public Setting Of(string endpoint)
    {
        var agency = endpoint[..endpoint.IndexOf('/', StringComparison.Ordinal)];
        return _settings.TryGetValue(endpoint, out var own) ? own
            : _settings.TryGetValue(agency + "/*", out var all) ? all
            : _settings.GetValueOrDefault("*", Works);
    }

    /// <param name="Mode">How it behaves.</param>
    /// <param name="Delay">How slow it is.</param>
    /// <param name="Added">A member that every object of its answers has besides its own: a field nobody agreed on.</param>
    internal sealed record Setting(Mode Mode, TimeSpan Delay, string? Added);
}

internal enum Mode
{
    Ok,
    Slow,
    Down,
    Garbled,

    /// <summary>Answers of the right media type that are not by the contract.</summary>
    Odd,
}
