namespace Navo.AccessLog.Entries;

/// <summary>What happened. The numbers are written into the entry and are never reused.</summary>
public enum EntryKind
{
    /// <summary>No kind: never written, and refused when read.</summary>
    None = 0,

    /// <summary>Data was handed to a requestor; the entry's instant is the instant of release.</summary>
    Release = 1,

    /// <summary>An authenticated request for data was refused.</summary>
    Refusal = 2,

    /// <summary>A caseworker looked at what may be asked for about a participant.</summary>
    Overview = 3,

    /// <summary>A caseworker asked a participant for consent.</summary>
    Request = 4,

    /// <summary>A caseworker told what a release was used for.</summary>
    Outcome = 5,

    /// <summary>A data protection officer looked into the log.</summary>
    LogRead = 6,

    /// <summary>A data protection officer exported a part of the log.</summary>
    Export = 7,

    /// <summary>A consent was given, refused, withdrawn or stopped, or a block was set or lifted.</summary>
    ConsentEvent = 8,

    /// <summary>The content of earlier entries was deleted; their hashes stay.</summary>
    Erasure = 9,
}
