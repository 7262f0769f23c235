namespace Navo.Ledger.Breaches;

/// <summary>What the holder's data protection officer found of a possible breach (GDPR art. 33).</summary>
public enum BreachOutcome
{
    /// <summary>A breach that was notified to the supervisory authority (art. 33(1)).</summary>
    Notified,

    /// <summary>A breach unlikely to result in a risk: documented, not notified (art. 33(1) and (5)).</summary>
    NoRisk,

    /// <summary>No breach: what was released was rightly released.</summary>
    NoBreach,
}
