namespace Navo.StandIns.People;

/// <summary>A small generator (SplitMix64) whose numbers are the same on every machine and runtime, so that the made-up people are repeatable. Never for secrets.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = BitConverter.TryWriteBytes(bytes, Next());
        _ = BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    public int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
