namespace Navo.Ledger.Consenting;

/// <summary>What became of one yes, in the words of docs/spec/consent.md. Expiry is never stored: it is the instant compared with the end.</summary>
public enum YesState
{
    /// <summary>It lives.</summary>
    Given,

    /// <summary>It lives, on hold.</summary>
    Paused,

    /// <summary>Its own end came, or follow-up was broken for 30 days.</summary>
    Expired,

    /// <summary>A newer yes took its place.</summary>
    Superseded,

    /// <summary>A no ended it.</summary>
    Refused,

    /// <summary>It was stopped.</summary>
    Withdrawn,
}
