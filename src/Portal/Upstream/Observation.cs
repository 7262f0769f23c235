using System.Text.Json;

namespace Navo.Portal.Upstream;

internal sealed record Observation
{
    public DateOnly ObservedOn { get; init; }

    public string? Evidence { get; init; }

    public string? SourceAgency { get; init; }

    public string? SourceUnit { get; init; }

    public string? CorrectionOf { get; init; }

    public JsonElement Data { get; init; }
}
