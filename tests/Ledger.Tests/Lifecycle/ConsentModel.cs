using System.Collections.Immutable;

namespace Navo.Ledger.Tests.Lifecycle;

/// <summary>
/// The table of docs/spec/consent.md said a second time, without a line of the product's: one (participant, category, holder,
/// requestor), one purpose. Each act gives the next model, and says whether it left an event.
/// </summary>
internal sealed record ConsentModel
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(90);
    private static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    /// <summary>Every state the spec lists for a (category, holder, requestor).</summary>
    public static readonly ImmutableHashSet<string> Listed =
        ["not-asked", "asked", "given", "paused", "later", "refused", "withdrawn", "expired", "awaiting-confirmation"];

    private string Word { get; init; } = "not-asked";

    private string Behind { get; init; } = "not-asked";

    private DateTimeOffset SpokenAt { get; init; }

    private DateTimeOffset? QuietSince { get; init; }

    private bool IsHeld { get; init; }

    private DateTimeOffset End { get; init; }

    /// <summary>The yes that nothing has ended; its time may be over.</summary>
    public Guid? Yes { get; private init; }

    /// <summary>Questions without an answer: id, said aloud or asked, when.</summary>
    public ImmutableList<(Guid Id, bool IsSpoken, DateTimeOffset At)> Open { get; private init; } = [];

    public int Events { get; private init; }

    public string StateAt(DateTimeOffset now) => WordAt(now) is "given" or "paused" && now >= End ? "expired" : WordAt(now);

    public bool IsQuiet(DateTimeOffset now) => QuietSince is { } since && now - since < Quiet;

    /// <summary>Put or take a yes off hold is possible: nothing has ended it and its end lies ahead.</summary>
    public bool Runs(Guid yes, DateTimeOffset now) => Yes == yes && now < End;

    public ConsentModel Asked(Guid id, DateTimeOffset now) =>
        IsQuiet(now) || (Yes is not null && now < End) || Open.Any(one => !one.IsSpoken || now < one.At + Waits)
            ? this
            : Next() with
            {
                Word = Lives(now) || WordAt(now) == "awaiting-confirmation" ? Word : "asked",
                Open = Open.Add((id, false, now)),
            };

    public ConsentModel Spoken(Guid id, DateTimeOffset now) =>
        IsQuiet(now) || (Yes is not null && now < End) || Open.Any(one => one.IsSpoken && now < one.At + Waits)
            ? this
            : Lives(now) ? Next() with { Open = Open.Add((id, true, now)) }
            : Next() with
            {
                Behind = WordAt(now) == "awaiting-confirmation" ? Behind : WordAt(now),
                Word = "awaiting-confirmation",
                SpokenAt = now,
                Open = Open.Add((id, true, now)),
            };

    public ConsentModel SaidYes(Guid yes, DateTimeOffset end) =>
        Next() with { Word = "given", Yes = yes, End = end, IsHeld = false, QuietSince = null, Open = [] };

    public ConsentModel SaidNo(DateTimeOffset now) => Next() with { Word = "refused", Yes = null, QuietSince = now, Open = [] };

    public ConsentModel SaidLater(Guid? answers, DateTimeOffset now) =>
        Next() with { Word = Lives(now) ? Word : "later", Open = Open.RemoveAll(one => one.Id == answers) };

    public ConsentModel Stopped(Guid yes, DateTimeOffset now) => Yes == yes ? Stop(now) : this;

    public ConsentModel StoppedAloud(DateTimeOffset now) => Yes is not null || WordAt(now) == "awaiting-confirmation" ? Stop(now) : this;

    public ConsentModel Held(Guid yes, DateTimeOffset now) =>
        !Runs(yes, now) || IsHeld ? this : Next() with { IsHeld = true, Word = WordAt(now) == "given" ? "paused" : Word };

    public ConsentModel TakenUp(Guid yes, DateTimeOffset now) =>
        !Runs(yes, now) || !IsHeld ? this : Next() with { IsHeld = false, Word = WordAt(now) == "paused" ? "given" : Word };

    public ConsentModel LetAsk(DateTimeOffset now) => IsQuiet(now) ? Next() with { QuietSince = null } : this;

    private ConsentModel Stop(DateTimeOffset now) => Next() with { Word = "withdrawn", Yes = null, QuietSince = now, Open = [] };

    private ConsentModel Next() => this with { Events = Events + 1 };

    private bool Lives(DateTimeOffset now) => WordAt(now) is "given" or "paused" && now < End;

    private string WordAt(DateTimeOffset now) => Word == "awaiting-confirmation" && now >= SpokenAt + Waits ? Behind : Word;
}
