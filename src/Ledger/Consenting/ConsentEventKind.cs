namespace Navo.Ledger.Consenting;

/// <summary>What an event about consent says.</summary>
public enum ConsentEventKind
{
    /// <summary>No event; never stored.</summary>
    None = 0,

    /// <summary>An agency asked.</summary>
    Asked = 1,

    /// <summary>A yes; it supersedes an earlier yes.</summary>
    Given = 2,

    /// <summary>A no; it ends a live yes.</summary>
    Refused = 3,

    /// <summary>"I will wait."</summary>
    Later = 4,

    /// <summary>A stop (GDPR art. 7(3)), by the participant or at the participant's wish.</summary>
    Withdrawn = 5,

    /// <summary>The participant put a yes on hold; releases stop as by a stop.</summary>
    Paused = 6,

    /// <summary>The participant took a yes up again; its end stays what it was.</summary>
    Resumed = 7,

    /// <summary>A yes said aloud and taken down by staff. It never releases: the participant confirms it with a yes of their own, or it runs out.</summary>
    Spoken = 8,

    /// <summary>The participant lets the agency ask again before the quiet after a no or a stop is over.</summary>
    Opened = 9,
}
