namespace Navo.Ledger.Consenting;

/// <summary>The peace a participant has after a no or a stop: nobody may ask again, unless the participant has said yes or let ask since. An end that nobody wished (a death, a merging) is no stop.</summary>
public static class AskQuiet
{
    /// <summary>When the quiet is over; null when there is none.</summary>
    /// <param name="events">The events of exactly one (category, holder, requestor), in order of position.</param>
    /// <param name="now">The instant of the question.</param>
    public static DateTimeOffset? Until(IReadOnlyList<ConsentEvent> events, DateTimeOffset now) =>
        events.LastOrDefault(one => one.EndedBy is null
            && one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn or ConsentEventKind.Opened)
            is { Kind: ConsentEventKind.Refused or ConsentEventKind.Withdrawn } last && now - last.Instant < Requests.Quiet
            ? last.Instant + Requests.Quiet
            : null;
}
