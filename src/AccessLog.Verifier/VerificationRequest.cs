namespace Navo.AccessLog.Verifier;

/// <summary>What the reader asked for.</summary>
internal sealed record VerificationRequest
{
    /// <summary>An entry to show.</summary>
    public Guid? Entry { get; init; }

    /// <summary>A signed checkpoint that the reader kept, as its octets.</summary>
    public byte[]? Since { get; init; }

    /// <summary>Key lines that the reader trusts instead of those in the copy.</summary>
    public IReadOnlyList<string>? Keys { get; init; }
}
