namespace Navo.Portal.Upstream;

/// <summary>How the own agency's stream of rows to its log collector stands.</summary>
internal sealed record StreamStatus
{
    public string State { get; init; } = "";

    public long? Behind { get; init; }

    public DateTimeOffset? Oldest { get; init; }
}
