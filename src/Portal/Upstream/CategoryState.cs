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

    public string? Request { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public Asker? AskedBy { get; init; }

    public bool IsLive => State == "given";

    public bool IsWaiting => State == "asked";
}
