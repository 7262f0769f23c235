using System.Collections.Immutable;

namespace Navo.Ledger.Notifying;

/// <summary>What a participant has chosen to be told, and where.</summary>
public sealed record NoticeChoice
{
    /// <summary>Told at all. Off until the participant says otherwise (GDPR art. 25(2)).</summary>
    public required bool IsOn { get; init; }

    /// <summary>The language of the messages.</summary>
    public required string Language { get; init; }

    /// <summary>What they are told of.</summary>
    public required ImmutableArray<NoticeKind> Kinds { get; init; }

    /// <summary>The address, once it has been shown to be the participant's.</summary>
    public string? Address { get; init; }

    /// <summary>An address that waits for its code.</summary>
    public string? Unproven { get; init; }

    /// <summary>Names no one.</summary>
    public override string ToString() => "NoticeChoice(***)";
}
