namespace Navo.Edge.Tokens;

/// <summary>One trusted issuer, and everything its tokens may mean.</summary>
public sealed class IssuerOptions
{
    /// <summary>The exact <c>iss</c>.</summary>
    public string? Issuer { get; set; }

    /// <summary>Kind of caller.</summary>
    public IssuerKind Kind { get; set; }

    /// <summary>The agency whose employees sign in here; employees only.</summary>
    public string? Agency { get; set; }

    /// <summary>Allowed <c>typ</c> headers; plain <c>JWT</c> only where it is written here.</summary>
    public IList<string> Types { get; set; } = [];

    /// <summary>Allowed <c>alg</c> headers.</summary>
    public IList<string> Algorithms { get; set; } = [];

    /// <summary>A scope the token must hold; optional.</summary>
    public string? RequiredScope { get; set; }

    /// <summary>The claim that holds the employee id; employees only.</summary>
    public string? EmployeeClaim { get; set; }

    /// <summary>Group → <c>unit:ID</c> or <c>side:ID</c>; employees only.</summary>
    public IDictionary<string, string> Groups { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the issuer says how surely the person is known.</summary>
    public AssuranceOptions? Assurance { get; set; }

    /// <summary>Consumer number → agency; machines only.</summary>
    public IDictionary<string, string> Consumers { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Address of the OpenID Connect discovery document; absent: the issuer with <c>/.well-known/openid-configuration</c>.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>Marks an issuer for development; Production refuses it.</summary>
    public bool Demo { get; set; }
}
