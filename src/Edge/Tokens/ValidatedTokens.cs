using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Navo.Edge.Callers;

namespace Navo.Edge.Tokens;

/// <summary>Remembers tokens whose signature was verified, by their digest, so that a caseworker's next call need not verify it again.</summary>
/// <remarks>
/// What is remembered holds for exactly these octets, and only while the issuer still publishes the very key it was verified with and the
/// token is within its time: both are judged again at every call. Nothing is remembered of a token that was refused.
/// </remarks>
internal sealed class ValidatedTokens
{
    /// <summary>Most tokens remembered; beyond it all are forgotten, which costs a verification each and nothing else.</summary>
    public const int Most = 4096;

    private readonly ConcurrentDictionary<Digest, Remembered> _tokens = new();

    public static Digest DigestOf(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        return MemoryMarshal.Read<Digest>(hash);
    }

    public Remembered? Find(Digest digest) => _tokens.GetValueOrDefault(digest);

    public void Forget(Digest digest) => _ = _tokens.TryRemove(digest, out _);

    public void Add(Digest digest, Remembered token)
    {
        if (_tokens.Count >= Most)
        {
            _tokens.Clear();
        }

        _tokens[digest] = token;
    }

    /// <summary>SHA-256 of a token.</summary>
    internal readonly record struct Digest(UInt128 First, UInt128 Second);

    /// <summary>What was found when the token was verified.</summary>
    internal sealed record Remembered
    {
        public required AuthenticatedCaller Caller { get; init; }

        public required TrustedIssuer Issuer { get; init; }

        public required string KeyId { get; init; }

        public required SecurityKey Key { get; init; }

        public required DateTime? NotBefore { get; init; }

        public required DateTime Expires { get; init; }
    }
}
