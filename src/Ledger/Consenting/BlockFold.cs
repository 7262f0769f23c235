namespace Navo.Ledger.Consenting;

/// <summary>The blocks that stand: set and not lifted.</summary>
internal sealed class BlockFold
{
    private readonly Dictionary<Guid, BlockEvent> _live = [];

    public IEnumerable<BlockEvent> Live => _live.Values;

    public void Add(BlockEvent one)
    {
        if (one.IsBlock)
        {
            _live[one.Id] = one;
        }
        else
        {
            _ = _live.Remove(one.Id);
        }
    }
}
