namespace Navo.Gateway.Requests;

/// <summary>A caseworker asks a participant to share.</summary>
internal sealed record RequestBody
{
    public required string Category { get; init; }

    public required string Purpose { get; init; }

    public required string Reason { get; init; }
}
