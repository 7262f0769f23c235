namespace Navo.Gateway.Retention;

/// <summary>Why a hold is lifted.</summary>
internal sealed record LiftBody
{
    /// <summary><c>closed</c>, <c>mistaken</c> or <c>other</c>.</summary>
    public required string Reason { get; init; }
}
