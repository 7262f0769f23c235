using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;
using Navo.Gateway.Releasing;
using Navo.Ledger;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Tests.Releasing;

public sealed class A_release : IAsyncLifetime
{
    private static readonly EntryId Entry = EntryId.From(Guid.NewGuid());

    private readonly Release _release = new(
        new ReleaseWindow(Options.Create(new LedgerOptions { WindowMs = 250 }), TimeProvider.System), TimeProvider.System, NullLogger<Release>.Instance);

    private readonly TaskCompletionSource<(bool Whole, TimeSpan Took)> _written = new();
    private WebApplication _app = null!;
    private byte[] _body = "{}"u8.ToArray();
    private TimeSpan _late = TimeSpan.Zero;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureGateway();
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            var commit = TimeProvider.System.GetTimestamp();
            var whole = await _release.WriteAsync(context, Entry, _body, commit - (long)(_late.TotalSeconds * TimeProvider.System.TimestampFrequency));
            _written.SetResult((whole, TimeProvider.System.GetElapsedTime(commit)));
        });
        await _app.StartAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Within_its_window_is_written_whole_with_its_entry()
    {
        _body = Encoding.ASCII.GetBytes(new string('x', 300_000));
        using var http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true);

        using var answer = await http.GetAsync(Address);

        Assert.Equal(_body, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(Entry.ToString(), Assert.Single(answer.Headers.GetValues("Navo-Access-Entry")));
        Assert.True((await _written.Task).Whole);
    }

    [Fact]
    public async Task Past_its_window_is_a_503_without_an_octet_of_the_data()
    {
        _body = Encoding.ASCII.GetBytes(new string('x', 300));
        _late = TimeSpan.FromSeconds(1);
        using var http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true);

        using var answer = await http.GetAsync(Address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("xxx", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await _written.Task).Whole);
    }

    [Fact]
    public async Task Past_its_window_stops_in_the_middle_when_the_caller_does_not_read()
    {
        // Far more than the kernel buffers on loopback, so that the write has to wait for a reader that never reads.
        _body = new byte[64 * 1024 * 1024];
        using var caller = new TcpClient { ReceiveBufferSize = 4096 };
        await caller.ConnectAsync(IPAddress.Loopback, Address.Port);
        await caller.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());

        var (whole, _) = await _written.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.False(whole);
        Assert.True(await Drain(caller.GetStream()) < _body.Length);
    }

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static async Task<long> Drain(NetworkStream stream)
    {
        var total = 0L;
        var chunk = new byte[65_536];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(chunk)) > 0)
            {
                total += read;
            }
        }
        catch (IOException)
        {
            // Reset: the gateway aborted.
        }

        return total;
    }
}
