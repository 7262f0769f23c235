using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Navo.Portal.Tests.World;

/// <summary>The real Portal on a loopback port, with issuers and services around it that a test can steer.</summary>
public sealed class PortalWorld : IAsyncLifetime
{
    internal const string Entry = "7d1f2a90-31c4-4e0b-9a3d-5d8f40c7ab12";

    internal static readonly string Root = FindRoot();
    internal static readonly SeedData Seed = SeedData.Read(Root);

    private readonly string folder = Directory.CreateTempSubdirectory("navo-portal-").FullName;
    private WebApplication? neighbours;
    private RequestDelegate services = _ => Task.CompletedTask;
    private PortalHost? portal;

    public Uri Address { get; private set; } = null!;

    internal static string NavUnit => Seed.Unit("nav", 0);

    internal static string NavUnit2 => Seed.Unit("nav", 1);

    internal static string VoUnit => Seed.Unit("oslo-vo", 0);

    internal static string NavRole => Seed.Role("nav", "caseworker");

    internal static string OversightRole => Seed.Role("nav", "dpo");

    internal static string Fodselsnummer => Seed.FirstFodselsnummer;

    internal FakeIssuer IdPorten { get; } = new("idporten", isPushed: true);

    internal FakeIssuer EntraNav { get; } = new("entra-nav", isPushed: false);

    internal FakeIssuer EntraOslo { get; } = new("entra-oslo", isPushed: false);

    internal FakeConsent Consent { get; private set; } = new();

    internal FakeGateway Gateway { get; private set; } = new();

    internal FakeOwnData OwnData { get; private set; } = new();

    internal FakeRights Rights { get; private set; } = new();

    internal FakeNotices Notices { get; private set; } = new();

    public async Task InitializeAsync()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        neighbours = builder.Build();
        neighbours.Urls.Add(address);
        foreach (var issuer in new[] { IdPorten, EntraNav, EntraOslo })
        {
            issuer.Map(neighbours, address);
        }

        Renew();
        _ = neighbours.Use((context, next) => context.GetEndpoint() is null ? services(context) : next(context));
        await neighbours.StartAsync();

        // The Portal knows its own address beforehand; somebody else may take the port before it does.
        for (var again = 5; ; again--)
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}");
            portal = new PortalHost(Settings(address));
            portal.UseKestrel(Address.Port);
            try
            {
                portal.StartServer();
                return;
            }
            catch (IOException) when (again > 0)
            {
                await portal.DisposeAsync();
            }
        }
    }

    public async Task DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        if (neighbours is not null)
        {
            await neighbours.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>New services around the same Portal, whose start costs most of a test: what another test changed in them is gone.</summary>
    internal void Renew()
    {
        (Consent, Gateway, OwnData, Rights, Notices) = (new(), new(), new(), new(), new());
        var builder = new ApplicationBuilder(neighbours!.Services);
        _ = builder.UseRouting();
        _ = builder.UseEndpoints(routes =>
        {
            Consent.Map(routes);
            Gateway.Map(routes);
            OwnData.Map(routes);
            Rights.Map(routes);
            Notices.Map(routes);
        });
        services = builder.Build();
        SignInAsParticipant();
    }

    /// <summary>A browser without JavaScript: cookies and redirects, nothing more.</summary>
    internal Visitor Visit() => new(Address);

    internal void SignInAsParticipant() => IdPorten.Person = new Dictionary<string, object>
    {
        ["sub"] = "participant-1",
        ["pid"] = Fodselsnummer,
        ["acr"] = "idporten-loa-high",
    };

    internal void SignInAsEmployee(string role) => EntraNav.Person = new Dictionary<string, object>
    {
        ["sub"] = "employee-1",
        ["oid"] = Guid.Empty.ToString(),
        ["name"] = "Vera Prøvesen",
        ["roles"] = new[] { role },
    };

    internal void SignInAsOslo() => EntraOslo.Person = new Dictionary<string, object>
    {
        ["sub"] = "employee-2",
        ["oid"] = Guid.Empty.ToString(),
        ["name"] = "Lars Prøvesen",
        ["roles"] = new[] { Seed.Role("oslo-vo", "caseworker") },
    };

    private Dictionary<string, string> Settings(string neighbour) => new(StringComparer.Ordinal)
    {
        ["Portal:Address"] = Address.GetLeftPart(UriPartial.Authority),
        ["Portal:Gateway"] = neighbour + "/gateway",
        ["Portal:Consent"] = neighbour + "/consent",
        ["Portal:Identity"] = neighbour,
        ["Portal:Adapters:nav"] = neighbour + "/adapters/nav",
        ["Portal:Adapters:oslo-vo"] = neighbour + "/adapters/oslo-vo",
        ["Portal:ClientKey"] = ClientKey(),
        ["Portal:PolicyDirectory"] = Path.Combine(Root, "policy"),
        ["Portal:Seed"] = Path.Combine(Root, "infra", "seed"),
        ["Portal:QuickExit"] = "http://127.0.0.1:9/",
        ["Tokens:Audience"] = "urn:navo:api",
    };

    private string ClientKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = key.ExportParameters(true);
        var path = Path.Combine(folder, "portal-client.jwk.json");
        File.WriteAllText(path, $$"""{"kty":"EC","crv":"P-256","kid":"portal-test","x":"{{Part(parts.Q.X)}}","y":"{{Part(parts.Q.Y)}}","d":"{{Part(parts.D)}}"}""");
        return path;
    }

    private static string Part(byte[]? bytes) => WebEncoders.Base64UrlEncode(bytes!);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "NavoGateway.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The repository was not found.");
        }

        return at.FullName;
    }

    private sealed class PortalHost(Dictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            _ = builder.UseEnvironment("Production").UseContentRoot(Path.Combine(Root, "src", "Portal"));
            _ = builder.ConfigureLogging(logging => { if (Environment.GetEnvironmentVariable("NAVO_TEST_LOG") is null) { _ = logging.ClearProviders(); } });
            foreach (var (key, value) in settings)
            {
                _ = builder.UseSetting(key, value);
            }
        }
    }
}
