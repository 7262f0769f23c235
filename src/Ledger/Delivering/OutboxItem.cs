using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Delivering;

/// <summary>One delivery, held by the one who is to make it. Its id is the same on every attempt: whoever gets it twice can tell.</summary>
public sealed record OutboxItem
{
    /// <summary>The delivery's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required OutboxKind Kind { get; init; }

    /// <summary>Whom it concerns; null once that person is erased.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>The agency it goes to; null for a participant.</summary>
    public AgencyId? Agency { get; init; }

    /// <summary>What only this kind knows how to read.</summary>
    public byte[]? Content { get; init; }

    /// <summary>When what it tells of happened.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The fence: only the holder's mark counts.</summary>
    internal byte[] Holder { get; init; } = [];

    /// <summary>Names no one.</summary>
    public override string ToString() => $"OutboxItem({Kind})";
}
