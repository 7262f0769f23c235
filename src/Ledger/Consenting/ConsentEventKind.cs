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
}
