using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace Navo.AccessLog.Tree;

/// <summary>The Merkle tree hash of RFC 9162 section 2.1 over SHA-256, its proofs and their verification.</summary>
public static class MerkleTree
{
    private const int OnStack = 1024;

    /// <summary>The hash of a tree without leaves: SHA-256 of nothing.</summary>
    public static Octets32 EmptyRoot { get; } = Octets32.From(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ entry): RFC 9162 section 2.1.1.</summary>
    public static Octets32 LeafHash(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length < OnStack ? null : ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var message = (rented ?? stackalloc byte[OnStack])[..(entry.Length + 1)];
        Span<byte> hash = stackalloc byte[Octets32.Length];

        // 0x00 before a leaf and 0x01 before a node: without them an inner node could be passed off as an entry.
        message[0] = 0x00;
        entry.CopyTo(message[1..]);
        _ = SHA256.HashData(message, hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return Octets32.From(hash);
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right): RFC 9162 section 2.1.1.</summary>
    public static Octets32 NodeHash(Octets32 left, Octets32 right)
    {
        Span<byte> message = stackalloc byte[1 + (2 * Octets32.Length)];
        Span<byte> hash = stackalloc byte[Octets32.Length];
        message[0] = 0x01;
        left.CopyTo(message[1..]);
        right.CopyTo(message[(1 + Octets32.Length)..]);
        _ = SHA256.HashData(message, hash);
        return Octets32.From(hash);
    }

    /// <summary>The root over leaf hashes held in memory. For a whole log use <see cref="TreeFrontier"/> or <see cref="TileTree"/>.</summary>
    public static Octets32 Root(ReadOnlySpan<Octets32> leaves)
    {
        var frontier = new TreeFrontier();
        foreach (var leaf in leaves)
        {
            frontier.Append(leaf);
        }

        return frontier.Root();
    }

    /// <summary>The inclusion proof over leaf hashes held in memory: RFC 9162 section 2.1.3.1.</summary>
    public static ImmutableArray<Octets32> InclusionProof(long index, ReadOnlySpan<Octets32> leaves)
    {
        var proof = ImmutableArray.CreateBuilder<Octets32>();
        foreach (var range in ProofRanges.Inclusion(index, leaves.Length))
        {
            proof.Add(Root(leaves[(int)range.Start..(int)range.End]));
        }

        return proof.ToImmutable();
    }

    /// <summary>The consistency proof over leaf hashes held in memory: RFC 9162 section 2.1.4.1.</summary>
    public static ImmutableArray<Octets32> ConsistencyProof(long from, ReadOnlySpan<Octets32> leaves)
    {
        var proof = ImmutableArray.CreateBuilder<Octets32>();
        foreach (var range in ProofRanges.Consistency(from, leaves.Length))
        {
            proof.Add(Root(leaves[(int)range.Start..(int)range.End]));
        }

        return proof.ToImmutable();
    }

    /// <summary>True when the proof shows that <paramref name="leaf"/> is the leaf at <paramref name="index"/> of the tree: RFC 9162 section 2.1.3.2.</summary>
    public static bool VerifyInclusion(long index, long size, Octets32 leaf, ReadOnlySpan<Octets32> proof, Octets32 root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = NodeHash(sibling, hash);
                if ((node & 1) == 0)
                {
                    var shift = BitOperations.TrailingZeroCount(node);
                    (node, last) = (node >> shift, last >> shift);
                }
            }
            else
            {
                hash = NodeHash(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>True when the proof shows that the tree of <paramref name="from"/> leaves is the beginning of that of <paramref name="to"/>: RFC 9162 section 2.1.4.2.</summary>
    public static bool VerifyConsistency(long from, long to, Octets32 fromRoot, Octets32 toRoot, ReadOnlySpan<Octets32> proof)
    {
        if (from < 0 || from > to)
        {
            return false;
        }

        if (from == to || from == 0)
        {
            return proof.IsEmpty && (from == to ? fromRoot == toRoot : fromRoot == EmptyRoot);
        }

        var isPower = BitOperations.IsPow2(from);
        if (!isPower && proof.IsEmpty)
        {
            return false;
        }

        var (node, last) = (from - 1, to - 1);
        var shift = BitOperations.TrailingZeroCount(~node);
        (node, last) = (node >> shift, last >> shift);
        var older = isPower ? fromRoot : proof[0];
        var newer = older;
        foreach (var sibling in isPower ? proof : proof[1..])
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                (older, newer) = (NodeHash(sibling, older), NodeHash(sibling, newer));
                if ((node & 1) == 0)
                {
                    shift = BitOperations.TrailingZeroCount(node);
                    (node, last) = (node >> shift, last >> shift);
                }
            }
            else
            {
                newer = NodeHash(newer, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && older == fromRoot && newer == toRoot;
    }
}
