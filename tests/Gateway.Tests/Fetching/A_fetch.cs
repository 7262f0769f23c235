using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Gateway.Fetching;
using Navo.Gateway.Tests.World;
using Yarp.ReverseProxy.Forwarder;

namespace Navo.Gateway.Tests.Fetching;

public sealed class A_fetch : IAsyncLifetime, IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly GrantSigner _signer;
    private FakeAdapter _adapter = null!;

    public A_fetch() => _signer = new GrantSigner(_key.ExportPkcs8PrivateKeyPem(), TimeProvider.System);

    public async Task InitializeAsync() => _adapter = await FakeAdapter.StartAsync();

    public async Task DisposeAsync() => await _adapter.DisposeAsync();

    public void Dispose()
    {
        _signer.Dispose();
        _key.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task Sends_a_post_with_the_grant_and_nothing_else()
    {
        using var fetched = await FetchedAsync();

        var request = Assert.Single(_adapter.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/fetch", request.Target);
        Assert.Equal("{}", request.Body);
        Assert.Equal(
            ["Content-Length", "Content-Type", "Host", "Navo-Grant"],
            request.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Carries_a_grant_the_pinned_key_verifies()
    {
        using var fetched = await FetchedAsync();

        var grant = Assert.Single(_adapter.Requests).Headers["Navo-Grant"];
        var parts = grant.Split('.');
        Assert.True(_key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        Assert.Equal("navo-grant+jwt", header.RootElement.GetProperty("typ").GetString());
        Assert.Equal("ES256", header.RootElement.GetProperty("alg").GetString());
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var claims = payload.RootElement;
        Assert.Equal("urn:navo:gateway", claims.GetProperty("iss").GetString());
        Assert.Equal("urn:navo:adapter:oslo-vo", claims.GetProperty("aud").GetString());
        Assert.True(claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64() <= 30);
        Assert.Equal("norskniva", claims.GetProperty("category").GetString());
        Assert.Equal("skills[].level", claims.GetProperty("fields")[0].GetString());
        Assert.Equal("a@1", claims.GetProperty("agreement").GetString());
        Assert.Equal(23, claims.GetProperty("sub").GetString()!.Length);
    }

    [Fact]
    public async Task Gives_the_octets_the_adapter_wrote()
    {
        const string body = """{"status":"no-data","category":"norskniva"}""";
        _adapter.Answer = FakeAdapter.Json(body);

        using var fetched = await FetchedAsync();

        Assert.Equal(body, Encoding.UTF8.GetString(fetched.Octets.Span));
    }

    [Fact]
    public async Task Tries_a_holder_that_is_down_once_more_with_a_new_grant()
    {
        _adapter.Answer = FakeAdapter.Status(StatusCodes.Status503ServiceUnavailable);

        Assert.Equal(HolderFailure.Down, await FailureAsync());

        Assert.Equal(2, _adapter.Requests.Select(request => request.Headers["Navo-Grant"]).Distinct().Count());
    }

    [Theory]
    [InlineData(StatusCodes.Status502BadGateway, (int)HolderFailure.Garbled)]
    [InlineData(StatusCodes.Status504GatewayTimeout, (int)HolderFailure.Timeout)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, (int)HolderFailure.Down)]
    [InlineData(StatusCodes.Status401Unauthorized, (int)HolderFailure.Down)]
    [InlineData(StatusCodes.Status302Found, (int)HolderFailure.Down)]
    public async Task Names_the_failure_by_what_the_adapter_answered(int status, int failure)
    {
        _adapter.Answer = FakeAdapter.Status(status);

        Assert.Equal((HolderFailure)failure, await FailureAsync());
    }

    [Fact]
    public async Task Is_garbled_when_the_answer_is_not_json()
    {
        _adapter.Answer = context => context.Response.WriteAsync("<html>");

        Assert.Equal(HolderFailure.Garbled, await FailureAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_garbled_past_one_mebibyte_whether_the_length_is_said_or_not(bool said)
    {
        var block = new byte[FetchedBody.Limit / 4];
        _adapter.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = said ? 5 * block.Length : null;
            for (var i = 0; i < 5; i++)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        };

        Assert.Equal(HolderFailure.Garbled, await FailureAsync());
    }

    [Fact]
    public async Task Takes_exactly_one_mebibyte()
    {
        _adapter.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(new byte[FetchedBody.Limit], context.RequestAborted);
        };

        using var fetched = await FetchedAsync();

        Assert.Equal(FetchedBody.Limit, fetched.Octets.Length);
    }

    [Fact]
    public async Task Is_too_late_when_the_holder_drips_octets_for_ever()
    {
        _adapter.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await drip.WaitForNextTickAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync("{"u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        };

        Assert.Equal(HolderFailure.Timeout, await FailureAsync(new HolderOptions { TimeoutMs = 300 }));
    }

    [Fact]
    public async Task Is_down_when_nobody_listens()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var holder = Make(new HolderOptions(), new Uri($"http://127.0.0.1:{port}"));

        var failed = Assert.IsType<FetchResult.Failed>(await holder.FetchAsync(AGrant(), CancellationToken.None));

        Assert.Equal(HolderFailure.Down, failed.Failure);
    }

    [Fact]
    public async Task Leaves_a_failing_holder_alone_and_comes_back_to_a_mended_one()
    {
        using var holder = Make(new HolderOptions { BreakerMinimumCalls = 4, BreakerOpenMs = 3_000, BreakerSamplingMs = 60_000 });
        _adapter.Answer = FakeAdapter.Status(StatusCodes.Status503ServiceUnavailable);
        for (var i = 0; i < 4; i++)
        {
            _ = await holder.FetchAsync(AGrant(), CancellationToken.None);
        }

        var asked = _adapter.Requests.Count;
        _ = Assert.IsType<FetchResult.Failed>(await holder.FetchAsync(AGrant(), CancellationToken.None));
        Assert.Equal(asked, _adapter.Requests.Count);

        _adapter.Answer = FakeAdapter.Json("{}");
        await Eventually.IsTrueAsync(async () => await holder.FetchAsync(AGrant(), CancellationToken.None) is FetchResult.Fetched);
    }

    [Fact]
    public async Task Passes_on_no_trace()
    {
        using var activity = new System.Diagnostics.Activity("caller").Start();

        using var fetched = await FetchedAsync();

        Assert.DoesNotContain(Assert.Single(_adapter.Requests).Headers.Keys, name => name.StartsWith("trace", StringComparison.OrdinalIgnoreCase));
    }

    private static Grant AGrant() => new()
    {
        Request = RequestId.From(Guid.NewGuid()),
        Holder = AgencyId.Parse("oslo-vo"),
        Subject = Pseudonym.From(new byte[Pseudonym.ByteLength]),
        Category = CategoryId.Parse("norskniva"),
        Fields = ["skills[].level"],
        Agreement = "a@1",
    };

    private Holder Make(HolderOptions options, Uri? address = null) => new(
        AgencyId.Parse("oslo-vo"), address ?? _adapter.Address, options, _services.GetRequiredService<IHttpForwarder>(), _signer, TimeProvider.System);

    private async Task<FetchedBody> FetchedAsync()
    {
        using var holder = Make(new HolderOptions());
        return Assert.IsType<FetchResult.Fetched>(await holder.FetchAsync(AGrant(), CancellationToken.None)).Body;
    }

    private async Task<HolderFailure> FailureAsync(HolderOptions? options = null)
    {
        using var holder = Make(options ?? new HolderOptions());
        return Assert.IsType<FetchResult.Failed>(await holder.FetchAsync(AGrant(), CancellationToken.None)).Failure;
    }
}
