namespace Navo.Contracts.Idempotency;

/// <summary>An answer as it went out, to be repeated byte for byte.</summary>
public sealed record StoredAnswer
{
    /// <summary>HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>Media type of the body; null when the answer had none.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The body; empty when the answer had none.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The <c>Navo-Access-Entry</c> header of the answer, when it had one.</summary>
    public required string? Entry { get; init; }
}
