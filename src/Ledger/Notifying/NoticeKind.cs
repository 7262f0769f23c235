namespace Navo.Ledger.Notifying;

/// <summary>What a participant can choose to be told of. The message itself never says which it is.</summary>
public enum NoticeKind
{
    /// <summary>Nothing; never stored.</summary>
    None = 0,

    /// <summary>Somebody asked, or took down a yes said aloud that waits for the participant's own.</summary>
    Question = 1,

    /// <summary>A yes, a no, a stop or a hold has been written: there is a receipt. Also when it was somebody else who pressed stop.</summary>
    Answer = 2,

    /// <summary>A yes ends soon, or has ended. Silence ends it.</summary>
    Ending = 3,

    /// <summary>Somebody has read shared data; at most once a day.</summary>
    Look = 4,

    /// <summary>Something about the participant has changed: a correction, an answer to a recall, a new unit that follows them up.</summary>
    Change = 5,
}
