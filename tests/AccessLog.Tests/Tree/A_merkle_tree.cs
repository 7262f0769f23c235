using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests.Tree;

public sealed class A_merkle_tree
{
    private const int Largest = 130;

    private static readonly JsonNode Published = Vectors.Read("rfc9162.json");
    private static readonly Octets32[] Leaves = [.. Enumerable.Range(0, 2000).Select(static i => MerkleTree.LeafHash(BitConverter.GetBytes(i)))];
    private static readonly Octets32[] Roots = [.. Enumerable.Range(0, Largest + 1).Select(static size => MerkleTree.Root(Leaves.AsSpan(0, size)))];

    [Fact]
    public void Has_the_published_hashes()
    {
        var leaves = Published.List("leaves").Select(static leaf => MerkleTree.LeafHash(Convert.FromHexString(leaf.GetValue<string>()))).ToArray();
        var roots = Published.Hashes("roots");
        Assert.Equal(Published.Hashes("leafHashes"), leaves);
        Assert.Equal(9, roots.Length);
        Assert.Equal(MerkleTree.EmptyRoot, roots[0]);
        for (var size = 0; size < roots.Length; size++)
        {
            Assert.Equal(roots[size], MerkleTree.Root(leaves.AsSpan(0, size)));
        }
    }

    [Fact]
    public void Has_the_published_proofs()
    {
        var leaves = Published.Hashes("leafHashes");
        var roots = Published.Hashes("roots");
        foreach (var vector in Published.List("inclusion"))
        {
            var (index, size, proof) = (vector.Number("index"), (int)vector.Number("size"), vector.Hashes("proof"));
            Assert.Equal(proof, MerkleTree.InclusionProof(index, leaves.AsSpan(0, size)));
            Assert.True(MerkleTree.VerifyInclusion(index, size, leaves[index], proof, roots[size]));
        }

        foreach (var vector in Published.List("consistency"))
        {
            var (from, to, proof) = (vector.Number("from"), (int)vector.Number("to"), vector.Hashes("proof"));
            Assert.Equal(proof, MerkleTree.ConsistencyProof(from, leaves.AsSpan(0, to)));
            Assert.True(MerkleTree.VerifyConsistency(from, to, roots[from], roots[to], proof));
        }
    }

    [Fact]
    public void Proves_every_leaf_of_every_size_and_nothing_else()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(index, Leaves.AsSpan(0, size)).ToArray();
                Assert.True(MerkleTree.VerifyInclusion(index, size, Leaves[index], proof, Roots[size]));
                Assert.False(MerkleTree.VerifyInclusion(index, size, Leaves[index + 1], proof, Roots[size]));
                Assert.False(MerkleTree.VerifyInclusion(index, size, Leaves[index], [.. proof, Leaves[0]], Roots[size]));
                Assert.False(MerkleTree.VerifyInclusion(index, size, Leaves[index], proof, Roots[size - 1]));
                Assert.False(MerkleTree.VerifyInclusion(index + 1, size, Leaves[index], proof, Roots[size]));
                if (proof.Length > 0)
                {
                    Assert.False(MerkleTree.VerifyInclusion(index, size, Leaves[index], proof.AsSpan(1), Roots[size]));
                    Assert.False(MerkleTree.VerifyInclusion(index, size, Leaves[index], proof.AsSpan(0, proof.Length - 1), Roots[size]));
                }
            }
        }

        Assert.False(MerkleTree.VerifyInclusion(-1, 1, Leaves[0], [], Roots[1]));
        Assert.False(MerkleTree.VerifyInclusion(0, 0, Leaves[0], [], Roots[0]));
    }

    [Fact]
    public void Proves_every_continuation_of_every_size_and_nothing_else()
    {
        for (var to = 0; to <= Largest; to++)
        {
            for (var from = 0; from <= to; from++)
            {
                var proof = MerkleTree.ConsistencyProof(from, Leaves.AsSpan(0, to)).ToArray();
                Assert.True(MerkleTree.VerifyConsistency(from, to, Roots[from], Roots[to], proof));
                Assert.False(MerkleTree.VerifyConsistency(from, to, Leaves[Largest], Roots[to], proof));
                Assert.False(MerkleTree.VerifyConsistency(from, to, Roots[from], Roots[to], [.. proof, Leaves[0]]));
                Assert.Equal(from == 0 && to > 0, MerkleTree.VerifyConsistency(from, to, Roots[from], Leaves[Largest], proof));
                if (proof.Length > 0)
                {
                    Assert.False(MerkleTree.VerifyConsistency(from, to, Roots[from], Roots[to], proof.AsSpan(1)));
                    Assert.False(MerkleTree.VerifyConsistency(from, to, Roots[from], Roots[to], proof.AsSpan(0, proof.Length - 1)));
                }
            }
        }

        Assert.False(MerkleTree.VerifyConsistency(2, 1, Roots[2], Roots[1], []));
        Assert.False(MerkleTree.VerifyConsistency(-1, 1, Roots[0], Roots[1], []));
    }

    [Fact]
    public void Is_the_literal_recursion_of_the_specification()
    {
        for (var size = 1; size <= Largest; size++)
        {
            Assert.Equal(Recursion(Leaves.AsSpan(0, size)), Roots[size]);
        }
    }

    [Fact]
    public async Task Gives_the_same_from_tiles_as_from_leaves()
    {
        foreach (var size in (int[])[0, 1, 2, 255, 256, 257, 511, 512, 1000, 2000])
        {
            var tree = new TileTree(new TilesOfLeaves(Leaves), size);
            Assert.Equal(MerkleTree.Root(Leaves.AsSpan(0, size)), await tree.RootAsync(CancellationToken.None));
            foreach (var at in (int[])[0, 1, 17, 255, 256, 300, 777, 1999])
            {
                if (at < size)
                {
                    Assert.Equal(Leaves[at], await tree.LeafAsync(at, CancellationToken.None));
                    Assert.Equal(MerkleTree.InclusionProof(at, Leaves.AsSpan(0, size)).AsEnumerable(), await tree.InclusionProofAsync(at, CancellationToken.None));
                    Assert.Equal(MerkleTree.ConsistencyProof(at, Leaves.AsSpan(0, size)).AsEnumerable(), await tree.ConsistencyProofAsync(at, CancellationToken.None));
                    Assert.Equal(MerkleTree.Root(Leaves.AsSpan(0, at)), await tree.RootAtAsync(at, CancellationToken.None));
                }
            }
        }
    }

    [Fact]
    public async Task Goes_on_from_its_right_edge()
    {
        foreach (var size in (int[])[0, 1, 255, 256, 700])
        {
            var peaks = await new TileTree(new TilesOfLeaves(Leaves), size).PeaksAsync(CancellationToken.None);
            var tree = new TreeFrontier(size, peaks.AsSpan());
            foreach (var leaf in Leaves.AsSpan(size, 100))
            {
                tree.Append(leaf);
            }

            Assert.Equal(MerkleTree.Root(Leaves.AsSpan(0, size + 100)), tree.Root());
            Assert.Equal(tree.Peaks.AsEnumerable(), new TreeFrontier(tree.Size, tree.Peaks.AsSpan()).Peaks);
        }

        _ = Assert.Throws<ArgumentException>(() => new TreeFrontier(3, Leaves.AsSpan(0, 1)));
    }

    [Fact]
    public void Hashes_a_long_leaf_as_a_short_one()
    {
        foreach (var length in (int[])[0, 1022, 1023, 1024, 1025, 65_535])
        {
            var data = Enumerable.Repeat((byte)7, length).ToArray();
            Assert.Equal(Octets32.From(SHA256.HashData([0, .. data])), MerkleTree.LeafHash(data));
        }
    }

    [Fact]
    public void Grows_without_an_allocation()
    {
        var tree = new TreeFrontier();
        var entry = new byte[600];
        tree.Append(MerkleTree.LeafHash(entry));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            tree.Append(MerkleTree.LeafHash(entry));
        }

        _ = tree.Root();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Octets32 Recursion(ReadOnlySpan<Octets32> leaves)
    {
        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return leaves.Length == 1 ? leaves[0] : MerkleTree.NodeHash(Recursion(leaves[..split]), Recursion(leaves[split..]));
    }

    private sealed class TilesOfLeaves(Octets32[] leaves) : ITileSource
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
        {
            var tile = new byte[width * Octets32.Length];
            for (var i = 0; i < width; i++)
            {
                var span = 1 << (8 * level);
                var first = (((int)index * 256) + i) * span;
                MerkleTree.Root(leaves.AsSpan(first, span)).CopyTo(tile.AsSpan(i * Octets32.Length));
            }

            return ValueTask.FromResult<ReadOnlyMemory<byte>>(tile);
        }
    }
}
