namespace Navo.Portal.Upstream;

/// <summary>Possible breaches of the own agency.</summary>
internal sealed record Breaches
{
    public IReadOnlyList<Breach> Items { get; init; } = [];

    /// <summary>Releases about someone who is protected now, and what was found of them.</summary>
    internal sealed record Breach
    {
        public string Entry { get; init; } = "";

        public string? Participant { get; init; }

        public DateTimeOffset At { get; init; }

        public DateTimeOffset Due { get; init; }

        public string State { get; init; } = "";

        public DateTimeOffset? AssessedAt { get; init; }

        public IReadOnlyList<Release> Releases { get; init; } = [];

        public bool More { get; init; }

        public bool IsOpen => State is "open" or "overdue";
    }

    internal sealed record Release
    {
        public string Entry { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string? Category { get; init; }

        public string? Requestor { get; init; }

        public string? Unit { get; init; }

        public string? Purpose { get; init; }
    }
}
