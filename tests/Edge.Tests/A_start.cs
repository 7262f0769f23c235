using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Navo.Edge.Startup;

namespace Navo.Edge.Tests;

public sealed class A_start
{
    [Fact]
    public async Task Lists_every_fault_at_once()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => StartAsync("Development", new()
        {
            ["Tokens:Issuers:0:Issuer"] = "nonsense",
            ["Tokens:Issuers:0:Algorithms:0"] = "HS256",
        }));
        Assert.Contains(refused.Faults, fault => fault.Contains("Audience", StringComparison.Ordinal));
        Assert.Contains(refused.Faults, fault => fault.Contains("absolute address", StringComparison.Ordinal));
        Assert.Contains(refused.Faults, fault => fault.Contains("Algorithms", StringComparison.Ordinal));
        Assert.Contains(refused.Faults, fault => fault.Contains("Kind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_in_production_with_issuers_and_keys_of_development()
    {
        var keys = Directory.CreateTempSubdirectory("navo-keys");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(keys.FullName, ".generated"), "");
            var configuration = Working();
            configuration["Keys:Directory"] = keys.FullName;
            var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => StartAsync("Production", configuration));
            Assert.Equal(2, refused.Faults.Count);
            await StartAsync("Development", configuration);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Reads_issuers_from_their_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """
                [{"issuer":"http://127.0.0.1:1/x","kind":"participant","types":["at+jwt"],"algorithms":["ES256"],"assurance":{"claim":"acr","high":["h"]}}]
                """);
            await StartAsync("Development", new() { ["Tokens:Audience"] = "urn:navo:api", ["Tokens:IssuersFile"] = file });
            await File.WriteAllTextAsync(file, """[{"issuer":"http://127.0.0.1:1/x","unknown":1}]""");
            var refused = await Assert.ThrowsAsync<StartupRefusedException>(() =>
                StartAsync("Development", new() { ["Tokens:Audience"] = "urn:navo:api", ["Tokens:IssuersFile"] = file }));
            Assert.Contains(refused.Faults, fault => fault.Contains("IssuersFile", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, string?> Working() => new()
    {
        ["Tokens:Audience"] = "urn:navo:api",
        ["Tokens:Issuers:0:Issuer"] = "http://127.0.0.1:5103/idporten",
        ["Tokens:Issuers:0:Kind"] = "participant",
        ["Tokens:Issuers:0:Types:0"] = "at+jwt",
        ["Tokens:Issuers:0:Algorithms:0"] = "ES256",
        ["Tokens:Issuers:0:Assurance:Claim"] = "acr",
    };

    private static async Task StartAsync(string environment, Dictionary<string, string?> configuration)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddNavoEdge(builder.Configuration, "test");
        await using var app = builder.Build();
        app.UseNavoEdge();
        await app.StartAsync();
    }
}
