using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Where an agency's feed stands.</summary>
internal sealed record Feed(long Sequence, byte[] Digest, bool IsGapless, long FreshAsOf, long FreshSequence, bool WantsSnapshot)
{
    public static Feed? Read(Session session, string sql, string agency)
    {
        using var reader = session.Query(sql, agency);
        return reader.Read()
            ? new Feed(reader.GetInt64(0), (byte[])reader.GetValue(1), reader.GetInt64(2) == 1, reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5) == 1)
            : null;
    }
}
