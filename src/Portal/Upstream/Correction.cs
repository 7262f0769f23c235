namespace Navo.Portal.Upstream;

/// <summary>Something the caseworker got has been corrected since.</summary>
internal sealed record Correction
{
    public string Pseudonym { get; init; } = "";

    public string Category { get; init; } = "";

    public DateTimeOffset ReleasedAt { get; init; }

    public DateOnly CorrectedOn { get; init; }
}
