namespace Navo.Edge.Tokens;

/// <summary>What kind of caller an issuer's tokens name; fixed by configuration.</summary>
public enum IssuerKind
{
    /// <summary>Not configured: a fault.</summary>
    None = 0,

    /// <summary>ID-porten.</summary>
    Participant = 1,

    /// <summary>One agency's Entra ID tenant.</summary>
    Employee = 2,

    /// <summary>The issuer of backend tokens (Maskinporten).</summary>
    Machine = 3,
}
