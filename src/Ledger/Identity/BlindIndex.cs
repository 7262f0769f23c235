using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity;

/// <summary>HMAC-SHA-256 (RFC 2104) under a key outside the database: finds a person by number without the number being there. A plain hash of eleven digits would be guessed in seconds.</summary>
public sealed class BlindIndex : IDisposable
{
    private readonly byte[] _key;

    /// <summary>Loads <c>blind-index.key</c>.</summary>
    public BlindIndex(IOptions<LedgerOptions> options) =>
        _key = KeyFiles.Read(Path.Combine(options.Value.Keys, "blind-index.key"));

    /// <summary>Clears the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    /// <summary>The index of a national identity number.</summary>
    internal byte[] Of(Fodselsnummer number) => Of("fnr", number.Reveal());

    /// <summary>The index of a pseudonym: that somebody asked about it is kept without keeping it.</summary>
    internal byte[] Of(Pseudonym pseudonym) => Of("pseudonym", pseudonym.Value);

    /// <summary>The index of a one-time code: short as it is, it cannot be found by trying without the key.</summary>
    internal byte[] OfCode(string code) => Of("code", code);

    private byte[] Of(string domain, string value)
    {
        // One key, three uses: the prefix keeps them apart.
        var message = Encoding.UTF8.GetBytes($"navo/blind/{domain}/1\n{value}");
        var index = HMACSHA256.HashData(_key, message);
        CryptographicOperations.ZeroMemory(message);
        return index;
    }
}
