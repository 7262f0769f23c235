namespace Navo.Edge.Tokens;

/// <summary>The section <c>Tokens</c>: whose tokens are trusted for what.</summary>
public sealed class TokenOptions
{
    /// <summary>The API's one audience.</summary>
    public string? Audience { get; set; }

    /// <summary>Trusted issuers.</summary>
    public IList<IssuerOptions> Issuers { get; set; } = [];

    /// <summary>A JSON file with a list of issuers, added to <see cref="Issuers"/>; optional.</summary>
    public string? IssuersFile { get; set; }
}
