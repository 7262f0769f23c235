using Navo.AccessLog;
using Navo.AccessLog.Tree;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>The newest recorded tree.</summary>
internal sealed record TreeState(long Size, Octets32 Root, byte[] Peaks)
{
    private const string Sql = "SELECT size, root, peaks FROM tree_state ORDER BY size DESC LIMIT 1";

    public static TreeState Read(Session session)
    {
        using var reader = session.Query(Sql);
        return reader.Read()
            ? new TreeState(reader.GetInt64(0), Octets32.From((byte[])reader.GetValue(1)), (byte[])reader.GetValue(2))
            : throw new InvalidOperationException("The tree's first state is missing.");
    }

    public static byte[] PeaksOf(TreeFrontier frontier) => [.. frontier.Peaks.SelectMany(peak => peak.ToArray())];

    public TreeFrontier ToFrontier()
    {
        var peaks = new Octets32[Peaks.Length / Octets32.Length];
        for (var i = 0; i < peaks.Length; i++)
        {
            peaks[i] = Octets32.From(Peaks.AsSpan(i * Octets32.Length, Octets32.Length));
        }

        return new TreeFrontier(Size, peaks);
    }
}
