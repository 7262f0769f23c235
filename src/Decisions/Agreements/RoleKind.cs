namespace Navo.Decisions.Agreements;

/// <summary>What a role may be used for at all.</summary>
public enum RoleKind
{
    /// <summary>Never set; the value of a mistake, and never a yes.</summary>
    None = 0,

    /// <summary>Meets participants; the only kind an agreement may name.</summary>
    Caseworker = 1,

    /// <summary>Data protection officer (GDPR art. 37).</summary>
    DataProtectionOfficer = 2,

    /// <summary>Sees aggregates only.</summary>
    Analyst = 3,

    /// <summary>A backend: standing facts only, never a release.</summary>
    Machine = 4,
}
