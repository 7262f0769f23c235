namespace Navo.ConsentService.Notifying;

/// <summary>What goes to a sink. The same id on every attempt, so that a mail box that gets it twice can tell.</summary>
internal sealed record NoticeMessage
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Language { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The Message-ID (RFC 5322 section 3.6.4).</summary>
    public string MessageId(string domain) => $"<{Id:N}@{domain}>";

    public override string ToString() => "NoticeMessage(***)";
}
