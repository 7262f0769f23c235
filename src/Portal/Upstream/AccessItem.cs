namespace Navo.Portal.Upstream;

/// <summary>Someone looked, or tried to.</summary>
internal sealed record AccessItem
{
    public string Entry { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string? Kind { get; init; }

    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public string? Role { get; init; }

    public string? Employee { get; init; }

    public string? Category { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    public string? Outcome { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public bool IsDenied => Decision == "deny";
}
