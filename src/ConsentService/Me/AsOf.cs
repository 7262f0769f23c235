using Navo.ConsentService.Wire;

namespace Navo.ConsentService.Me;

/// <summary>"What was so on 3 May at 12:00?": the instant of a question about the past.</summary>
internal static class AsOf
{
    public const string Fault = "at must be an instant with an offset that is not in the future.";

    /// <summary>False for another form or the future; <paramref name="when"/> is null where nothing was asked for.</summary>
    public static bool TryRead(string? text, DateTimeOffset now, out DateTimeOffset? when)
    {
        when = null;
        if (text is null)
        {
            return true;
        }

        if (!InstantConverter.TryRead(text, out var read) || read > now)
        {
            return false;
        }

        when = read;
        return true;
    }
}
