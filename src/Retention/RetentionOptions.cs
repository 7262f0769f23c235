using System.ComponentModel.DataAnnotations;

namespace Navo.Retention;

/// <summary>How often this process looks for work (<c>Retention:…</c>).</summary>
internal sealed class RetentionOptions
{
    /// <summary>How often it looks for a participant's wish to be erased, in milliseconds.</summary>
    [Range(50, 60_000)]
    public int PollMs { get; set; } = 500;

    /// <summary>How often it erases what has passed its class, in minutes.</summary>
    [Range(1, 7 * 24 * 60)]
    public int EveryMinutes { get; set; } = 24 * 60;

    public TimeSpan Poll => TimeSpan.FromMilliseconds(PollMs);

    public TimeSpan Every => TimeSpan.FromMinutes(EveryMinutes);
}
