namespace Navo.Ledger.Retention;

/// <summary>What came of a wish to be erased.</summary>
public abstract record ErasureOutcome
{
    private ErasureOutcome()
    {
    }

    /// <summary>Carried out.</summary>
    public sealed record Done(ErasureReceipt Receipt) : ErasureOutcome;

    /// <summary>Taken down: every yes has ended, and the rest is carried out as soon as the process that may is there.</summary>
    public sealed record Accepted(Guid Order, DateTimeOffset At) : ErasureOutcome;

    /// <summary>Refused: what there is about the person may be needed as evidence (GDPR art. 17(3)(e)).</summary>
    public sealed record Held(HoldNotice Hold) : ErasureOutcome;

    /// <summary>There is no such person.</summary>
    public sealed record Unknown : ErasureOutcome;
}
