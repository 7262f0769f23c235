using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>Begins the writing of rows in a transaction. The one way a row comes into the log, for the Seal and for consent events alike.</summary>
public sealed class EntryAppenders(IDataProtectionProvider protection)
{
    // A few thousand employees seal every row; sealing the same id anew each time says nothing more and costs more than the row.
    private const int MostKept = 8_192;

    private readonly IDataProtector _protector = protection.CreateProtector("Navo.Ledger.Employee.v1");
    private readonly IDataProtector _reasons = protection.CreateProtector("Navo.Ledger.LookReason.v1");
    private readonly ConcurrentDictionary<string, byte[]> _sealed = new(StringComparer.Ordinal);

    /// <summary>Begins; the caller holds the write lock and ends with Flush.</summary>
    internal EntryAppender Begin(Session session) => new(session, this);

    internal byte[] OpenEmployee(byte[] box) => _protector.Unprotect(box);

    internal byte[] SealReason(string reason) => _reasons.Protect(Encoding.UTF8.GetBytes(reason));

    internal string OpenReason(byte[] box) => Encoding.UTF8.GetString(_reasons.Unprotect(box));

    internal byte[]? SealEmployee(string? employeeId)
    {
        if (employeeId is null)
        {
            return null;
        }

        if (_sealed.Count >= MostKept)
        {
            _sealed.Clear();
        }

        return _sealed.GetOrAdd(employeeId, static (id, protector) => protector.Protect(Encoding.UTF8.GetBytes(id)), _protector);
    }
}
