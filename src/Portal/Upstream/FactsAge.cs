namespace Navo.Portal.Upstream;

/// <summary>How old an agency's standing facts are.</summary>
internal sealed record FactsAge
{
    public string Agency { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public bool Gapless { get; init; }

    public bool SnapshotNeeded { get; init; }

    public Kind Units { get; init; } = new();

    public Kind Caseworkers { get; init; } = new();

    public Kind Participants { get; init; } = new();

    internal sealed record Kind
    {
        public long Count { get; init; }

        public DateTimeOffset? Oldest { get; init; }

        public bool Stale { get; init; }
    }
}
