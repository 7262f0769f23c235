namespace Navo.Ledger.Consenting;

/// <summary>
/// "What was allowed on 3 May at 12:00?": the events there were at an instant or a position, to be folded like those of today.
/// Events are never changed, so the answer is exact, and the same whenever it is asked.
/// </summary>
public static class ConsentHistory
{
    /// <summary>The events up to and with a position.</summary>
    public static IReadOnlyList<ConsentEvent> Until(IReadOnlyList<ConsentEvent> events, long position) =>
        [.. events.TakeWhile(one => one.Position <= position)];

    /// <summary>
    /// The events up to and with the last one dated no later than the instant. Positions decide the order, not dates: where a clock
    /// was set back, what was written later is known later.
    /// </summary>
    public static IReadOnlyList<ConsentEvent> Until(IReadOnlyList<ConsentEvent> events, DateTimeOffset at)
    {
        var last = events.LastOrDefault(one => one.Instant <= at);
        return last is null ? [] : Until(events, last.Position);
    }
}
