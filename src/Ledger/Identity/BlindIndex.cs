using System.Buffers.Binary;
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

    /// <summary>A one-time code that the same act finds again: whoever has not the key cannot tell it from a random one, and no code is kept.</summary>
    internal string CodeOf(RequestId act, string letters, int length)
    {
        var number = BinaryPrimitives.ReadUInt128BigEndian(Of("code-of-act", act.Value.ToString("N")));
        return string.Create(length, (number, letters), static (code, from) =>
        {
            for (var (i, rest) = (0, from.number); i < code.Length; i++)
            {
                (rest, var letter) = UInt128.DivRem(rest, (UInt128)from.letters.Length);
                code[i] = from.letters[(int)letter];
            }
        });
    }

    /// <summary>What a remembered request is found by, and what tells it from another: its body may hold what is guessed in seconds from a plain digest.</summary>
    internal byte[] OfRequest(string what, string digest) => Of("request-" + what, digest);

    private byte[] Of(string domain, string value)
    {
        // One key, several uses: the prefix keeps them apart.
        var message = Encoding.UTF8.GetBytes($"navo/blind/{domain}/1\n{value}");
        var index = HMACSHA256.HashData(_key, message);
        CryptographicOperations.ZeroMemory(message);
        return index;
    }
}
