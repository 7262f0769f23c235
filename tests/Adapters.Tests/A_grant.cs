using System.Buffers.Text;
using System.Security.Cryptography;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class A_grant : IAsyncLifetime
{
    private AdapterWorld _vo = null!;

    public async Task InitializeAsync() => _vo = await AdapterWorld.StartAsync("oslo-vo");

    public async Task DisposeAsync() => await _vo.DisposeAsync();

    [Fact]
    public async Task That_holds_is_served_once_and_a_second_use_is_409()
    {
        var grant = Sign(Claims());
        Assert.Equal(200, (await _vo.FetchAsync(grant)).Status);
        var (status, body) = await _vo.FetchAsync(grant);
        Assert.Equal(409, status);
        Assert.Equal("urn:navo:problem:conflict", body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Is_used_up_even_by_uses_at_the_same_moment()
    {
        var grant = Sign(Claims());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _vo.FetchAsync(grant)));
        _ = Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(19, answers.Count(answer => answer.Status == 409));
    }

    [Fact]
    public async Task That_is_missing_or_not_a_token_is_401()
    {
        foreach (var paper in (string?[])[null, "nonsense", "a.b.c", new string('x', 20_000)])
        {
            var (status, body) = await _vo.FetchAsync(paper);
            Assert.Equal(401, status);
            Assert.Equal("urn:navo:problem:unauthenticated", body.GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task By_another_key_is_401()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await AssertRefused(_vo.Gateway.Sign("navo-grant+jwt", Claims(), other));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("at+jwt")]
    [InlineData("")]
    public async Task Of_another_type_is_401(string type) => await AssertRefused(_vo.Gateway.Sign(type, Claims()));

    [Fact]
    public async Task For_another_adapter_is_401() => await AssertRefused(Changed("aud", "urn:navo:adapter:nav"));

    [Fact]
    public async Task By_another_issuer_is_401() => await AssertRefused(Changed("iss", "urn:navo:other"));

    [Fact]
    public async Task That_has_run_out_is_401() => await AssertRefused(_vo.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: 41));

    [Fact]
    public async Task That_ran_out_within_the_skew_of_two_clocks_is_served() =>
        Assert.Equal(200, (await _vo.FetchAsync(_vo.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: 33))).Status);

    [Fact]
    public async Task That_lives_longer_than_half_a_minute_is_401() => await AssertRefused(_vo.Gateway.Sign("navo-grant+jwt", Claims(), lifetimeSeconds: 31));

    [Fact]
    public async Task From_the_future_is_401() => await AssertRefused(_vo.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: -60));

    [Theory]
    [InlineData("category", "nav-plan")]
    [InlineData("category", "unheard-of")]
    [InlineData("sub", "not-a-pseudonym")]
    [InlineData("jti", "short")]
    [InlineData("request", "not-a-uuid")]
    [InlineData("agreement", "")]
    [InlineData("fields", "skills[].level")]
    public async Task With_a_claim_out_of_form_is_401(string claim, string value) => await AssertRefused(Changed(claim, value));

    [Fact]
    public async Task Without_fields_is_401()
    {
        var claims = Claims();
        claims["fields"] = Array.Empty<string>();
        await AssertRefused(Sign(claims));
        claims = Claims();
        claims["fields"] = new object[] { "skills[].level", 7 };
        await AssertRefused(Sign(claims));
    }

    [Fact]
    public async Task Without_a_signature_is_401()
    {
        var whole = Sign(Claims());
        var payload = whole.Split('.')[1];
        var none = Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"navo-grant+jwt\"}"u8);
        await AssertRefused($"{none}.{payload}.");
        await AssertRefused(whole[..(whole.LastIndexOf('.') + 1)]);
    }

    [Fact]
    public async Task With_any_octet_of_its_signature_changed_is_401()
    {
        var whole = Sign(Claims());
        var cut = whole.LastIndexOf('.') + 1;
        var signature = Base64Url.DecodeFromChars(whole.AsSpan(cut));
        for (var index = 0; index < signature.Length; index++)
        {
            signature[index] ^= 0x40;
            await AssertRefused(whole[..cut] + Base64Url.EncodeToString(signature));
            signature[index] ^= 0x40;
        }
    }

    [Fact]
    public async Task By_a_key_that_was_pinned_beside_the_old_one_is_served()
    {
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, _vo.Gateway.KeyPem + "\n" + next.ExportSubjectPublicKeyInfoPem() + "\n");
        await _vo.StopAdapterAsync();
        await _vo.StartAdapterAsync(settings: new() { ["Adapter:GrantKey"] = file });
        Assert.Equal(200, (await _vo.FetchAsync(_vo.Gateway.Sign("navo-grant+jwt", Claims(), next))).Status);
        Assert.Equal(200, (await _vo.FetchAsync(Sign(Claims()))).Status);
        File.Delete(file);
    }

    private Dictionary<string, object> Claims() => _vo.Grant(SeedFolder.One, "norskniva", "skills[].level");

    private string Sign(Dictionary<string, object> claims) => _vo.Gateway.Sign("navo-grant+jwt", claims);

    private string Changed(string claim, object value)
    {
        var claims = Claims();
        claims[claim] = value;
        return Sign(claims);
    }

    private async Task AssertRefused(string paper) => Assert.Equal(401, (await _vo.FetchAsync(paper)).Status);
}
