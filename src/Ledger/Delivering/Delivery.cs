namespace Navo.Ledger.Delivering;

/// <summary>What came of an attempt to deliver.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The other side has taken it.</summary>
    public sealed record Sent : Delivery;

    /// <summary>There is nobody to tell any more: switched off, or over.</summary>
    public sealed record Dropped : Delivery;

    /// <summary>The way there is down: tried again later, and nothing else is tried on it now.</summary>
    /// <param name="Fault">A code, never an address or a person.</param>
    public sealed record Down(string Fault) : Delivery;

    /// <summary>The other side will not have it, now or ever: given up at once, and shown.</summary>
    /// <param name="Fault">A code, never an address or a person.</param>
    public sealed record Refused(string Fault) : Delivery;
}
