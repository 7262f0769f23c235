using Microsoft.IdentityModel.Tokens;

namespace Navo.Edge.Tokens;

/// <summary>What came of looking for an issuer's signing key.</summary>
internal abstract record KeyLookup
{
    private KeyLookup()
    {
    }

    /// <summary>The issuer has this key.</summary>
    public sealed record Found(SecurityKey Key) : KeyLookup;

    /// <summary>The issuer was asked and has no such key.</summary>
    public sealed record Unknown : KeyLookup
    {
        public static Unknown Value { get; } = new();
    }

    /// <summary>The issuer could not be asked.</summary>
    public sealed record Unavailable : KeyLookup
    {
        public static Unavailable Value { get; } = new();
    }
}
