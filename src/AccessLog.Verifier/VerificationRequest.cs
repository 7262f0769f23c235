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

    /// <summary>A participant's log key: every row about its holder is shown, and that none was left out.</summary>
    public byte[]? LogKey { get; init; }

    /// <summary>The period whose entries are shown: from this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Called with how many of how many entries have been verified.</summary>
    public Action<long, long>? Progress { get; init; }
}
