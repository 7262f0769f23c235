namespace Navo.Gateway.Corrections;

/// <summary>One correction: of whom, in which category, when.</summary>
internal sealed record CorrectionItem
{
    /// <summary>The holder's own random name of it: the same again is the same correction.</summary>
    public required Guid Id { get; init; }

    public required string Fodselsnummer { get; init; }

    public required string Category { get; init; }

    public required DateTimeOffset CorrectedAt { get; init; }

    public override string ToString() => "CorrectionItem(***)";
}
