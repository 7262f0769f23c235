namespace Navo.Ledger.Identity.Merging;

/// <summary>How far a merge has come.</summary>
public enum MergeState
{
    /// <summary>Proposed by one; nothing has changed.</summary>
    Open,

    /// <summary>Approved by the second: the two are one.</summary>
    Approved,

    /// <summary>Rejected by the second: nothing has changed, nor will.</summary>
    Rejected,
}
