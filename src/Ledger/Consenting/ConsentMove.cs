namespace Navo.Ledger.Consenting;

/// <summary>What came of putting a yes on hold or taking it up again.</summary>
public abstract record ConsentMove
{
    private ConsentMove()
    {
    }

    /// <summary>Done, now or by the same act before.</summary>
    /// <param name="Given">The yes.</param>
    /// <param name="Event">What the answer rests on: the hold, the taking up, or the yes itself.</param>
    public sealed record Done(ConsentEvent Given, ConsentEvent Event) : ConsentMove;

    /// <summary>The yes has ended or its time is over: nothing to hold or to take up.</summary>
    public sealed record Ended : ConsentMove;

    /// <summary>No yes of this participant's has that id: the one 404.</summary>
    public sealed record Unknown : ConsentMove;
}
