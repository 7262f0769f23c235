using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Navo.Ledger.Sqlite;

namespace Navo.Ledger.Sealing;

/// <summary>Begins the writing of rows in a transaction. The one way a row comes into the log, for the Seal and for consent events alike.</summary>
public sealed class EntryAppenders(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Navo.Ledger.Employee.v1");

    /// <summary>Begins; the caller holds the write lock and ends with Flush.</summary>
    internal EntryAppender Begin(Session session) => new(session, this);

    internal byte[] OpenEmployee(byte[] box) => _protector.Unprotect(box);

    internal byte[]? SealEmployee(string? employeeId) =>
        employeeId is null ? null : _protector.Protect(Encoding.UTF8.GetBytes(employeeId));
}
