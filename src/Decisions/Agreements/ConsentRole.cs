namespace Navo.Decisions.Agreements;

/// <summary>What the yes is, in law. A receipt must not call a yes something else.</summary>
public enum ConsentRole
{
    /// <summary>Never set; the value of a mistake, and never a yes.</summary>
    None = 0,

    /// <summary>The yes is the legal basis (GDPR art. 6(1)(a)).</summary>
    LegalBasis = 1,

    /// <summary>The yes lifts confidentiality; the legal basis is another.</summary>
    ConfidentialityLift = 2,

    /// <summary>The yes is a safeguard on top of the law.</summary>
    Safeguard = 3,
}
