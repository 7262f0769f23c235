namespace Navo.Portal.Upstream;

/// <summary>What an answer to an ask, or a no, leaves behind.</summary>
internal sealed record AnswerReply
{
    public string? Receipt { get; init; }

    public ConsentItem? Consent { get; init; }
}
