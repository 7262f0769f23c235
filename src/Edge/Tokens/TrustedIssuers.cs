using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace Navo.Edge.Tokens;

/// <summary>The configured issuers by their exact name.</summary>
internal sealed class TrustedIssuers : IDisposable
{
    /// <summary>Name of the client that fetches discovery documents and key sets.</summary>
    public const string ClientName = "navo-issuers";

    private readonly FrozenDictionary<string, TrustedIssuer> _byName;

    public TrustedIssuers(IOptions<TokenOptions> options, IHttpClientFactory clients, TimeProvider time)
    {
        Audience = options.Value.Audience!;
        IssuerKeys KeysOf(string issuer, string metadata) => new(issuer, metadata, new KeyDocuments(clients), time);
        _byName = options.Value.Issuers
            .Select(issuer => TrustedIssuer.From(issuer, KeysOf))
            .ToFrozenDictionary(issuer => issuer.Issuer, StringComparer.Ordinal);
    }

    public string Audience { get; }

    public TrustedIssuer? Find(string issuer) => _byName.GetValueOrDefault(issuer);

    public void Dispose()
    {
        foreach (var issuer in _byName.Values)
        {
            issuer.Keys.Dispose();
        }
    }

    /// <summary>Fetches over the factory's client, bounded in time and size.</summary>
    private sealed class KeyDocuments(IHttpClientFactory clients) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            using var client = clients.CreateClient(ClientName);
            return await client.GetStringAsync(new Uri(address, UriKind.Absolute), cancel);
        }
    }
}
