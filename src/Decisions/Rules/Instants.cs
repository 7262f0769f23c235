namespace Navo.Decisions.Rules;

/// <summary>Arithmetic that stops at the ends of time instead of throwing.</summary>
internal static class Instants
{
    public static DateTimeOffset JustBefore(DateTimeOffset end) => Add(end, TimeSpan.FromTicks(-1));

    public static DateTimeOffset Add(DateTimeOffset instant, TimeSpan span)
    {
        if (span >= TimeSpan.Zero)
        {
            return DateTimeOffset.MaxValue - instant <= span ? DateTimeOffset.MaxValue : instant + span;
        }

        return instant - DateTimeOffset.MinValue <= span.Duration() ? DateTimeOffset.MinValue : instant + span;
    }
}
