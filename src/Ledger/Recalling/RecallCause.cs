namespace Navo.Ledger.Recalling;

/// <summary>Why what an agency wrote down is called back.</summary>
public enum RecallCause
{
    /// <summary>None; never stored.</summary>
    None = 0,

    /// <summary>The participant stopped the sharing, or said no where there had been a yes.</summary>
    Stop = 1,

    /// <summary>The participant keeps out the one who wrote it down.</summary>
    Block = 2,

    /// <summary>The participant had everything erased (GDPR art. 17 and 19).</summary>
    Erasure = 3,
}
