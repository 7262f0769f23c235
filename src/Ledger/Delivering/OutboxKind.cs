namespace Navo.Ledger.Delivering;

/// <summary>What waits in the outbox.</summary>
public enum OutboxKind
{
    /// <summary>Nothing; never stored.</summary>
    None = 0,

    /// <summary>Word to a participant that there is something new. It never says what.</summary>
    Notice = 1,

    /// <summary>A code that shows that an address is the participant's.</summary>
    Code = 2,

    /// <summary>A recall to an agency.</summary>
    Recall = 3,
}
