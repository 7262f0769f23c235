using System.Security.Cryptography;
using System.Text;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>Receipts have an id each. It is that of the access row where the row is of this one act; else it is derived, the same each time (UUID version 8, RFC 9562).</summary>
internal static class ReceiptIds
{
    /// <summary>One spoken stop of several yeses is one row, and a receipt for each.</summary>
    public static Guid Of(ConsentEvent one) => one is { ByAgency: not null, Consent: { } consent } ? Derived("stop", one.Entry.Value, consent) : one.Entry.Value;

    /// <summary>An expiry is no event: nothing happened but time.</summary>
    public static Guid OfExpiry(ConsentEvent yes) => Derived("expiry", yes.Entry.Value, yes.Consent!.Value);

    private static Guid Derived(string what, Guid entry, ConsentId consent)
    {
        var bytes = SHA256.HashData([.. Encoding.UTF8.GetBytes("navo receipt " + what), .. entry.ToByteArray(bigEndian: true), .. consent.Value.ToByteArray(bigEndian: true)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
