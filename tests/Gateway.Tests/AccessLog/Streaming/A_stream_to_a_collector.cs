using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Navo.Contracts.Identifiers;
using Navo.Gateway.AccessLog;
using Navo.Gateway.AccessLog.Streaming;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.Tests.AccessLog.Streaming;

public sealed class A_stream_to_a_collector
{
    private static readonly AgencyId Nav = AgencyId.Parse("nav");

    [Fact]
    public async Task Passes_over_no_row_while_the_collector_is_away_breaks_off_and_comes_back()
    {
        var port = FreePort();
        var settings = Settings($"tcp://127.0.0.1:{port}");
        await using var world = await GatewayWorld.StartAsync(settings);

        // Away: nothing else waits for it, and it is seen.
        var rows = new List<string>();
        await LookAsync(world, rows, 4);
        var streams = world.Services.GetRequiredService<AuditStreams>();
        await Eventually.IsTrueAsync(async () => await streams.LagAsync(Nav, CancellationToken.None) is { Size: >= 4, Confirmed: 0, Oldest: not null });
        Assert.Equal("disconnected", (await world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/stream")).Json["state"]!.GetValue<string>());
        Assert.Equal("off", (await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/stream")).Json["state"]!.GetValue<string>());

        // Breaks off after each row, over and over, while rows go on coming.
        using (var breaking = new FakeCollector(port) { ResetsAfter = 1 })
        {
            await Eventually.IsTrueAsync(() => Task.FromResult(breaking.Connections >= 3));
            await LookAsync(world, rows, 4);
            Assert.Equal(0, (await streams.LagAsync(Nav, CancellationToken.None)).Confirmed);
        }

        // Reads and never ends: sent, and not confirmed.
        using (var endless = new FakeCollector(port) { NeverCloses = true })
        {
            await endless.HasAsync(rows[0]);
            await Eventually.IsTrueAsync(() => Task.FromResult(endless.Connections >= 2));
            Assert.Equal(0, (await streams.LagAsync(Nav, CancellationToken.None)).Confirmed);
        }

        using var collector = new FakeCollector(port);
        await collector.HasAsync(rows[^1]);
        Assert.Equal(rows, collector.Entries.Distinct().Where(rows.Contains));
        await Eventually.IsTrueAsync(async () => (await streams.LagAsync(Nav, CancellationToken.None)).Oldest is null);

        // After a restart it goes on where it was confirmed.
        var confirmed = collector.Entries.ToHashSet(StringComparer.Ordinal);
        var before = collector.Messages.Count;
        await world.RestartAsync(settings);
        await LookAsync(world, rows, 1);
        await collector.HasAsync(rows[^1]);
        Assert.DoesNotContain(collector.Entries.Skip(before), confirmed.Contains);

        // Nothing of the other agency's own, and nobody by number.
        var foreign = (await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log")).Entry!;
        await LookAsync(world, rows, 1);
        await collector.HasAsync(rows[^1]);
        Assert.DoesNotContain(foreign, collector.Entries);
        Assert.All(collector.Messages, message => Assert.DoesNotContain(world.Seed.Named("deltaker-3").Number, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reaches_a_collector_that_is_too_slow_for_all_at_once_by_small_portions()
    {
        // Forty rows take it 1.2 seconds, and half a second is all that it gets to confirm.
        using var slow = new FakeCollector { Pause = TimeSpan.FromMilliseconds(30) };
        await using var world = await GatewayWorld.StartAsync();
        var rows = new List<string>();
        await LookAsync(world, rows, 40);
        await world.RestartAsync(Settings($"tcp://127.0.0.1:{slow.Port}"));
        var streams = world.Services.GetRequiredService<AuditStreams>();

        await Eventually.IsTrueAsync(async () => await streams.LagAsync(Nav, CancellationToken.None) is { Oldest: null, Confirmed: > 0 });
        Assert.Equal(rows, slow.Entries.Distinct().Where(rows.Contains));
        Assert.True(slow.Entries.Count() > rows.Count, "what was not confirmed came again");
    }

    [Fact]
    public async Task Is_encrypted_and_goes_only_to_whom_it_trusts()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Certificate(key);
        var authority = Path.GetTempFileName();
        await File.WriteAllTextAsync(authority, certificate.ExportCertificatePem());
        using var collector = new FakeCollector(certificate: certificate);

        // Trusted by nobody: not one octet of a row.
        await using var world = await GatewayWorld.StartAsync(Settings($"tls://127.0.0.1:{collector.Port}"));
        var rows = new List<string>();
        await LookAsync(world, rows, 1);
        await Eventually.IsTrueAsync(() => Task.FromResult(collector.Connections >= 2));
        Assert.Empty(collector.Messages);

        await world.RestartAsync([.. Settings($"tls://127.0.0.1:{collector.Port}"), ("AuditStream:nav:CaFile", authority)]);
        await collector.HasAsync(rows[0]);
        var streams = world.Services.GetRequiredService<AuditStreams>();
        await Eventually.IsTrueAsync(async () => (await streams.LagAsync(Nav, CancellationToken.None)).Oldest is null);

        // Authorities that are none, as a row that nobody can read: it stands still and is seen, and nothing else stops.
        await File.WriteAllTextAsync(authority, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        var register = new StreamRegister(new ConfigurationBuilder().AddInMemoryCollection(
            Settings($"tls://127.0.0.1:{collector.Port}").Append(("AuditStream:nav:CaFile", authority)).Select(one => KeyValuePair.Create(one.Item1, (string?)one.Item2))).Build());
        using var streamer = new AuditStreamer(
            streams, world.Services.GetRequiredService<EntryViews>(), register, TimeProvider.System, NullLogger<AuditStreamer>.Instance);
        await streamer.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(() => Task.FromResult(streamer.ExecuteTask!.IsCompleted || register.All[0].State.Doing == "failed"));
        Assert.False(streamer.ExecuteTask!.IsCompleted);
        Assert.Equal(HealthStatus.Degraded, (await new StreamHealth(register, streams, TimeProvider.System).CheckHealthAsync(new HealthCheckContext())).Status);
        await streamer.StopAsync(CancellationToken.None);
        File.Delete(authority);
    }

    private static (string Key, string Value)[] Settings(string address) =>
    [
        ("AuditStream:nav:Address", address), ("AuditStream:nav:ConfirmSeconds", "0.2"), ("AuditStream:nav:RetrySeconds", "0.05"), ("AuditStream:nav:StallSeconds", "0.5"),
    ];

    private static async Task LookAsync(GatewayWorld world, List<string> rows, int times)
    {
        var pseudonym = await world.PseudonymAsync("nav", "deltaker-3");
        for (var i = 0; i < times; i++)
        {
            rows.Add((await world.SharedAsync("veileder-grorud", pseudonym)).Entry!);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 Certificate(ECDsa key)
    {
        var request = new CertificateRequest("CN=collector", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
