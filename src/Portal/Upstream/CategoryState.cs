namespace Navo.Portal.Upstream;

/// <summary>One thing that may be shared in one direction, and where it stands.</summary>
internal sealed record CategoryState
{
    public string Id { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public IReadOnlyList<string> Purposes { get; init; } = [];

    public string State { get; init; } = "";

    public string? TextVersion { get; init; }

    public string? Consent { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>What a yes that lives is to.</summary>
    public IReadOnlyList<string> SharedPurposes { get; init; } = [];

    /// <summary>A question that waits for an answer, or that was put off.</summary>
    public string? Request { get; init; }

    public string? RequestPurpose { get; init; }

    public string? RequestState { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public Asker? AskedBy { get; init; }

    /// <summary>Languages its text exists in; empty where the service did not say.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How surely one must be signed in to say yes; <c>high</c> for what may say something of health.</summary>
    public string? Assurance { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Until when nobody may ask, after a no or a stop.</summary>
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>Until when a yes said aloud waits for the participant's own.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }

    public bool IsPaused => State == "paused";

    public bool IsSpoken => State == "awaiting-confirmation";

    /// <summary>A yes of the last 24 hours: that it can be undone is shown plainly.</summary>
    public bool IsFresh(DateTimeOffset now) => IsLive && GivenAt is { } given && now - given < TimeSpan.FromHours(24);

    public bool IsSpecial => Assurance == "high";

    public bool IsLive => State == "given";

    /// <summary>Someone asks, also for more than what is shared already.</summary>
    public bool IsWaiting => State is "asked" or "awaiting-confirmation" || (IsLive && RequestState is "open" or "awaiting-confirmation");

    /// <summary>
    /// There is something to say yes or no to: nothing is shared, or someone asks, or a code is, for a further purpose. A yes on hold is taken up or
    /// stopped first.
    /// </summary>
    public bool MayAnswer(string? purpose) =>
        !IsPaused && (!IsLive || Request is not null || (purpose is not null && !SharedPurposes.Contains(purpose, StringComparer.Ordinal)));
}
