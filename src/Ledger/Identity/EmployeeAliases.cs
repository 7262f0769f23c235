using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity;

/// <summary>What the log calls an employee: HMAC-SHA-256 under the agency's own employee key, its first 128 bits.</summary>
public sealed class EmployeeAliases(IOptions<LedgerOptions> options) : IDisposable
{
    private readonly ConcurrentDictionary<AgencyId, byte[]> _keys = new();

    /// <summary>The alias of an employee of an agency. The same for ever, so that a participant can recognise and block it.</summary>
    public EmployeeAlias For(AgencyId agency, string employeeId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(employeeId);
        var key = _keys.GetOrAdd(agency, Load);
        Span<byte> tag = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _ = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(employeeId), tag);
        return EmployeeAlias.From(tag[..EmployeeAlias.ByteLength]);
    }

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private byte[] Load(AgencyId agency) => KeyFiles.Read(Path.Combine(options.Value.Keys, $"employee-{agency.Value}.key"));
}
