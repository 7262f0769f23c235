namespace Navo.Contracts.Identifiers;

/// <summary>How surely the identity provider knows who signed in (eIDAS levels; ID-porten acr values).</summary>
public enum Assurance
{
    /// <summary>Nothing known; never enough.</summary>
    None = 0,

    /// <summary>eIDAS substantial.</summary>
    Substantial = 1,

    /// <summary>eIDAS high; demanded for special categories (GDPR art. 9).</summary>
    High = 2,
}
