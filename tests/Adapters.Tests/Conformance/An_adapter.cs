using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests.Conformance;

/// <summary>What every adapter is held to, whoever's it is: the clauses of docs/spec/adapter.md. Fetching; the other halves are beside it.</summary>
public abstract partial class An_adapter(AdapterUnderTest adapter) : IAsyncLifetime
{
    private protected AdapterUnderTest Adapter { get; } = adapter;

    private protected AdapterWorld World => Adapter.World;

    public Task InitializeAsync() => Adapter.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Clause("A1", "A2", "A5")]
    public async Task Reads_a_grant_by_the_gateways_pinned_key_for_itself_and_for_now_and_gives_no_reason()
    {
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
        Assert.Equal(200, (await World.FetchAsync(World.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: 35))).Status);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wrong = new List<string?>
        {
            null,
            "a.b.c",
            World.Gateway.Sign("navo-grant+jwt", Claims(), other),
            World.Gateway.Sign("at+jwt", Claims()),
            World.Gateway.Sign("navo-grant+jwt", Claims(), lifetimeSeconds: 31),
            World.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: 45),
            World.Gateway.Sign("navo-grant+jwt", Claims(), issuedSecondsAgo: -30),
            Changed("aud", "urn:navo:adapter:another"),
            Changed("iss", "urn:navo:another"),
        };
        foreach (var grant in wrong)
        {
            var (status, body) = await World.FetchAsync(grant);
            Assert.Equal(401, status);
            Assert.Equal("urn:navo:problem:unauthenticated", body.GetProperty("type").GetString());
            Assert.Equal(["code", "status", "title", "type"], body.EnumerateObject().Select(member => member.Name).Order());
        }
    }

    [Fact]
    [Clause("A3")]
    public async Task Serves_a_grant_once_also_after_a_failure_and_across_a_restart()
    {
        var served = Claims();
        Assert.Equal(200, (await World.FetchAsync(served)).Status);
        await SwitchAsync("down");
        var failed = Claims();
        Assert.Equal(503, (await World.FetchAsync(failed)).Status);
        await Adapter.RestartAsync();
        await SwitchAsync("ok");
        Assert.Equal(409, (await World.FetchAsync(served)).Status);
        Assert.Equal(409, (await World.FetchAsync(failed)).Status);
    }

    [Theory]
    [Clause("A4")]
    [InlineData("sub", "someone")]
    [InlineData("category", "another-category")]
    [InlineData("fields", "one")]
    [InlineData("agreement", "")]
    [InlineData("request", "first")]
    [InlineData("jti", "x")]
    public async Task Takes_no_grant_with_a_claim_missing_or_out_of_form(string claim, string outOfForm)
    {
        Assert.Equal(401, (await World.FetchAsync(Changed(claim, outOfForm))).Status);
        var claims = Claims();
        _ = claims.Remove(claim);
        Assert.Equal(401, (await World.FetchAsync(claims)).Status);
    }

    [Fact]
    [Clause("A6")]
    public async Task Has_the_grant_on_record_before_it_reads_and_nobodys_number_in_it()
    {
        await SwitchAsync("slow", 60_000);
        var claims = Claims();
        var fetch = World.FetchAsync(claims);
        await Eventually.HoldsAsync(() => OnRecord(claims) is ["begun", _, _, _]);
        Assert.Equal(504, (await fetch).Status);
        Assert.Equal(["source-Timeout", claims["sub"], Adapter.Category, claims["agreement"]], OnRecord(claims));
        Assert.DoesNotContain(Adapter.Person.Fodselsnummer, OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    [Clause("A7")]
    public async Task Hands_out_only_the_fields_that_the_grant_names()
    {
        foreach (var field in AdapterUnderTest.FieldsOf(Adapter.Category))
        {
            var (status, body) = await World.FetchAsync(World.Grant(Adapter.Person, Adapter.Category, field));
            if (status == 200)
            {
                var root = field.Split('.', '[')[0];
                Assert.All(body.GetProperty("observations").EnumerateArray(), row => Assert.All(row.GetProperty("data").EnumerateObject(), member => Assert.Equal(root, member.Name)));
                Assert.NotEmpty(body.GetProperty("withheld").EnumerateArray());
            }
            else
            {
                // Too little for the category's schema: then nothing leaves at all.
                Assert.Equal(502, status);
            }
        }
    }

    [Fact]
    [Clause("A8")]
    public async Task Does_not_say_that_there_is_nothing_about_someone_it_does_not_know()
    {
        var (status, body) = await World.FetchAsync(Changed("sub", World.Gateway.Pseudonym("nobody")));
        Assert.Equal((503, "urn:navo:problem:unavailable"), (status, body.GetProperty("type").GetString()));
    }

    [Fact]
    [Clause("A9", "A10")]
    public async Task Answers_as_it_is_now_or_with_the_trouble_there_is()
    {
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
        foreach (var (mode, expected, type) in ((string, int, string)[])[("down", 503, "source-down"), ("slow", 504, "source-timeout"), ("garbled", 502, "source-garbled")])
        {
            await SwitchAsync(mode, 60_000);
            var (status, body) = await World.FetchAsync(Claims());
            Assert.Equal((expected, "urn:navo:problem:" + type), (status, body.GetProperty("type").GetString()));
        }

        await SwitchAsync("ok");
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
    }

    [Fact]
    [Clause("A11")]
    public async Task Writes_nobodys_number_in_an_address()
    {
        using var addresses = new OutgoingAddresses();
        foreach (var category in Adapter.System.Categories)
        {
            _ = await World.FetchAsync(World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value)));
        }

        _ = await World.SyncAsync();
        Assert.NotEmpty(addresses.Seen);
        Assert.All(addresses.Seen, address => Assert.DoesNotContain(Adapter.Person.Fodselsnummer, address, StringComparison.Ordinal));
    }

    [Fact]
    [Clause("A34")]
    public async Task Gives_nobodys_number_or_name()
    {
        foreach (var category in Adapter.System.Categories)
        {
            var (_, body) = await World.FetchAsync(World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value)));
            Assert.DoesNotContain(Adapter.Person.Fodselsnummer, body.GetRawText(), StringComparison.Ordinal);
            Assert.All(Adapter.Person.Name.Split(' '), name => Assert.DoesNotContain(name, body.GetRawText(), StringComparison.Ordinal));
        }
    }

    private protected Dictionary<string, object> Claims() => World.Grant(Adapter.Person, Adapter.Category, AdapterUnderTest.FieldsOf(Adapter.Category));

    private protected Task SwitchAsync(string mode, int delayMs = 0) => World.SwitchAsync("/_switch", new { endpoint = Adapter.Endpoint, mode, delayMs });

    private string Changed(string claim, object value)
    {
        var claims = Claims();
        claims[claim] = value;
        return World.Gateway.Sign("navo-grant+jwt", claims);
    }

    private object[] OnRecord(Dictionary<string, object> claims)
    {
        using var connection = new SqliteConnection($"Data Source={World.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT outcome, subject, category, agreement FROM grant_served WHERE jti = $jti";
        _ = command.Parameters.AddWithValue("$jti", claims["jti"]);
        using var rows = command.ExecuteReader();
        return rows.Read() ? [rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)] : [];
    }

    private protected string OnDisk() => string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(World.Database)!, "*", SearchOption.AllDirectories).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));
}
