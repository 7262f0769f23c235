using System.Collections.Immutable;

namespace Navo.Gateway.Recalling;

/// <summary>What an agency did with what it had written down.</summary>
internal sealed record RecallAnswersBody
{
    public required ImmutableArray<RecallAnswerItem> Answers { get; init; }
}

/// <summary>One answer: <c>deleted</c>, or <c>kept</c> with the provision it is kept under.</summary>
internal sealed record RecallAnswerItem
{
    public required Guid Recall { get; init; }

    public required string Answer { get; init; }

    /// <summary>A code of <c>keeping-provision</c>.</summary>
    public string? Provision { get; init; }

    /// <summary>The agency's own id of who answered.</summary>
    public string? Employee { get; init; }

    public override string ToString() => "RecallAnswerItem(***)";
}
