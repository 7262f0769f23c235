namespace Navo.Policy.Tests;

public sealed class A_policy_hash
{
    private static readonly string s_hash = PolicyCopy.SnapshotOf(PolicyCopy.Source).Hash;

    [Fact]
    public void Is_sha_256_in_lower_case() => Assert.Matches("^[0-9a-f]{64}$", s_hash);

    [Fact]
    public void Does_not_change_with_layout()
    {
        using var copy = new PolicyCopy();
        copy.Replace("laws.json", "\n", "\n\n");
        copy.Replace("agreements.json", "  ", " ");

        Assert.Equal(s_hash, copy.Snapshot().Hash);
    }

    [Theory]
    [InlineData("agreements.json", "\"cap\": 1000000", "\"cap\": 999999")]
    [InlineData("laws.json", "§ 14 a", "§ 14 b")]
    [InlineData("words.json", "Du har sagt nei.", "Du sa nei.")]
    [InlineData("schemas/categories/norskniva.v1.json", "\"maxItems\": 4", "\"maxItems\": 5")]
    public void Changes_with_every_word(string file, string from, string to)
    {
        using var copy = new PolicyCopy();
        copy.Replace(file, from, to);

        Assert.NotEqual(s_hash, copy.Snapshot().Hash);
    }
}
