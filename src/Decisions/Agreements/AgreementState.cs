namespace Navo.Decisions.Agreements;

/// <summary>Where an agreement is in its life. Only <see cref="InForce"/> ever permits.</summary>
public enum AgreementState
{
    /// <summary>Never set; the value of a mistake, and never a yes.</summary>
    None = 0,

    /// <summary>Loaded and always refused.</summary>
    Draft = 1,

    /// <summary>Signed by both agencies and in use.</summary>
    InForce = 2,

    /// <summary>Ended.</summary>
    Ended = 3,
}
