using System.Buffers;

namespace Navo.AccessLog.Entries;

/// <summary>The one canonical form of an entry, version 1 (docs/spec/access-log.md, section 2).</summary>
/// <remarks>Every entry has exactly one encoding and every accepted encoding exactly one entry: two spellings of one row would be two leaves.</remarks>
public static class EntryFormat
{
    /// <summary>The version octet.</summary>
    public const byte Version = 1;

    /// <summary>The longest encoding: a C2SP entry bundle gives the length in two octets.</summary>
    public const int MaxLength = ushort.MaxValue;

    /// <summary>The last instant that can be written: 9999-12-31T23:59:59.999Z.</summary>
    public const long MaxInstantMs = 253_402_300_799_999;

    /// <summary>Writes an entry. Lists are sorted by their UTF-8 octets and repeated members dropped.</summary>
    /// <exception cref="EntryFormatException">The entry breaks a rule of the format, or is too long.</exception>
    public static byte[] Encode(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        EntryRules.Check(entry);
        var buffer = ArrayPool<byte>.Shared.Rent(MaxLength);
        try
        {
            var writer = new EntryWriter(buffer.AsSpan(0, MaxLength));
            Write(ref writer, entry);
            return writer.Written.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Reads an entry, and refuses every sequence of octets that <see cref="Encode"/> would not have written.</summary>
    /// <exception cref="EntryFormatException">The octets are not the canonical form of an entry. No other exception is thrown.</exception>
    public static Entry Decode(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > MaxLength)
        {
            throw new EntryFormatException("An entry has at most 65,535 octets.");
        }

        var reader = new EntryReader(octets);
        var entry = Read(ref reader);
        reader.End();
        EntryRules.Check(entry);
        return entry;
    }

    private static void Write(ref EntryWriter writer, Entry entry)
    {
        writer.Octet(Version);
        writer.Hash(entry.Salt);
        writer.Identifier(entry.Id);
        writer.Octet((byte)entry.Kind);
        writer.Number(entry.InstantMs);
        writer.Number(entry.Position);
        writer.Text(entry.CallerAgency);
        writer.Text(entry.Role);
        writer.Text(entry.Unit);
        writer.Text(entry.EmployeeAlias);
        writer.Hash(entry.Subject);
        writer.Hash(entry.PreviousLeaf);
        writer.Number(entry.RunningCount);
        writer.Text(entry.Category);
        writer.Text(entry.Holder);
        writer.Text(entry.Requestor);
        writer.Text(entry.Purpose);
        writer.Octet((byte)entry.Decision);
        writer.Reasons(entry.Reasons);
        writer.Identifier(entry.ConsentId);
        writer.Number(entry.ConsentRevision);
        writer.Text(entry.AgreementId);
        writer.Number(entry.AgreementVersion);
        writer.Texts(entry.LawRefs);
        writer.Hash(entry.PolicyHash);
        writer.Texts(entry.FieldsReleased);
        writer.Texts(entry.FieldsWithheld);
        writer.Identifier(entry.RequestId);
        writer.Text(entry.Detail);
        writer.Identifier(entry.RelatedEntry);
        writer.Number(entry.Erased);
    }

    private static Entry Read(ref EntryReader reader)
    {
        if (reader.Octet() != Version)
        {
            throw new EntryFormatException("The entry is of another version.");
        }

        // The initialisers run in the order they stand in, which is the order of the format.
        return new Entry
        {
            Salt = reader.Hash(),
            Id = reader.Identifier(),
            Kind = (EntryKind)reader.Octet(),
            InstantMs = reader.Number(),
            Position = reader.Number(),
            CallerAgency = reader.Text(),
            Role = reader.Text(),
            Unit = reader.Text(),
            EmployeeAlias = reader.Text(),
            Subject = reader.Hash(),
            PreviousLeaf = reader.Hash(),
            RunningCount = reader.Number(),
            Category = reader.Text(),
            Holder = reader.Text(),
            Requestor = reader.Text(),
            Purpose = reader.Text(),
            Decision = (EntryDecision)reader.Octet(),
            Reasons = reader.Reasons(),
            ConsentId = reader.Identifier(),
            ConsentRevision = reader.Number(),
            AgreementId = reader.Text(),
            AgreementVersion = reader.Number(),
            LawRefs = reader.Texts(),
            PolicyHash = reader.Hash(),
            FieldsReleased = reader.Texts(),
            FieldsWithheld = reader.Texts(),
            RequestId = reader.Identifier(),
            Detail = reader.Text(),
            RelatedEntry = reader.Identifier(),
            Erased = reader.Number(),
        };
    }
}
