namespace Navo.Portal.Upstream;

/// <summary>What one agency holds about the signed-in participant, in words.</summary>
internal sealed record AgencyData
{
    public string Agency { get; init; } = "";

    public string Name { get; init; } = "";

    public string Status { get; init; } = "";

    public IReadOnlyList<CategoryData> Categories { get; init; } = [];

    public IReadOnlyList<OwnReport> Reports { get; init; } = [];

    public bool IsAway => Status != "ok";
}

internal sealed record CategoryData
{
    public string Category { get; init; } = "";

    public string Name { get; init; } = "";

    public string Status { get; init; } = "";

    public IReadOnlyList<WordedObservation> Observations { get; init; } = [];
}

internal sealed record WordedObservation
{
    public string? ObservedOn { get; init; }

    public Bilingual Evidence { get; init; } = new();

    public string? SourceUnit { get; init; }

    public string? SourceName { get; init; }

    public bool Corrected { get; init; }

    public IReadOnlyList<WordedLine> Lines { get; init; } = [];
}

internal sealed record WordedLine
{
    public string Item { get; init; } = "";

    public Bilingual Label { get; init; } = new();

    public Bilingual Value { get; init; } = new();
}

/// <summary>"This is wrong", and what became of it.</summary>
internal sealed record OwnReport
{
    public string Id { get; init; } = "";

    public string Agency { get; init; } = "";

    public string Category { get; init; } = "";

    public string What { get; init; } = "";

    public string? Label { get; init; }

    public DateTimeOffset At { get; init; }

    public string Status { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
