using Navo.AccessLog.Tiles;

namespace Navo.AccessLog.Tests.Tiles;

public sealed class An_entry_bundle
{
    [Fact]
    public void Gives_back_its_entries()
    {
        byte[][] entries = [[1, 2, 3], [], [.. Enumerable.Repeat((byte)9, ushort.MaxValue)]];
        var bundle = new byte[entries.Sum(static entry => EntryBundle.SizeOf(entry))];
        var length = 0;
        foreach (var entry in entries)
        {
            length += EntryBundle.Write(bundle.AsSpan(length), entry);
        }

        Assert.Equal(bundle.Length, length);
        ReadOnlySpan<byte> rest = bundle;
        foreach (var entry in entries)
        {
            Assert.True(EntryBundle.TryRead(ref rest, out var read));
            Assert.Equal(entry, read.ToArray());
        }

        Assert.False(EntryBundle.TryRead(ref rest, out _));
        Assert.True(rest.IsEmpty);
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 1 })]
    [InlineData(new byte[] { 255, 255, 1 })]
    public void Gives_no_part_of_an_entry(byte[] octets)
    {
        ReadOnlySpan<byte> rest = octets;
        Assert.False(EntryBundle.TryRead(ref rest, out _));
        Assert.Equal(octets.Length, rest.Length);
    }

    [Fact]
    public void Takes_no_entry_that_its_length_cannot_tell() =>
        Assert.Throws<ArgumentException>(static () => EntryBundle.Write(new byte[70_000], new byte[65_536]));
}
