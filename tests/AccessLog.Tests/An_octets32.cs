namespace Navo.AccessLog.Tests;

public sealed class An_octets32
{
    private static readonly byte[] Octets = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];

    [Fact]
    public void Keeps_its_octets_in_order()
    {
        var value = Octets32.From(Octets);
        Assert.Equal(Octets, value.ToArray());
        Assert.Equal(Convert.ToHexStringLower(Octets), value.ToHex());
        Assert.Equal(Convert.ToBase64String(Octets), value.ToBase64());
        Assert.Equal(value, Octets32.ParseHex(value.ToString()));
        Assert.True(Octets32.TryParseBase64(value.ToBase64(), out var read));
        Assert.Equal(value, read);
        Assert.False(value.IsNone);
        Assert.True(default(Octets32).IsNone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyB=")]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHy A=")]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAB")]
    public void Has_one_base64_spelling(string text) => Assert.False(Octets32.TryParseBase64(text, out _));

    [Fact]
    public void Has_one_hexadecimal_spelling()
    {
        Assert.False(Octets32.TryParseHex(new string('A', 64), out _));
        Assert.False(Octets32.TryParseHex(new string('a', 63), out _));
        _ = Assert.Throws<FormatException>(static () => Octets32.ParseHex("x"));
        _ = Assert.Throws<FormatException>(static () => Octets32.From([1]));
    }
}
