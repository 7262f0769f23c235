namespace Navo.Ledger.Retention;

/// <summary>How far one transaction of an erasure came.</summary>
internal enum PersonStep
{
    /// <summary>There is nothing left, nor an order.</summary>
    Done,

    /// <summary>A piece is erased; there is more.</summary>
    More,

    /// <summary>Rows of the person are no leaves yet: to be tried again after a beat.</summary>
    NotYet,

    /// <summary>A hold was set; the order waits.</summary>
    Held,
}
