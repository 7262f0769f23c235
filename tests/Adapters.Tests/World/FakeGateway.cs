using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Adapters.Tests.World;

/// <summary>What an adapter meets outside its agency: the gateway, the machine issuer and the employees' issuers, all in one.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private const string KeyId = "test";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebApplication _app;

    public FakeGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet("/{issuer}/.well-known/openid-configuration", (string issuer) => Results.Json(new
        {
            issuer = $"{Address}/{issuer}",
            jwks_uri = $"{Address}/{issuer}/jwks",
            token_endpoint = $"{Address}/{issuer}/token",
        }));
        _app.MapGet("/{issuer}/jwks", Jwks);
        _app.MapPost("/{issuer}/token", TokenAsync);
        _app.MapPut("/v1/standing-facts", PutAsync);
        _app.MapPost("/v1/standing-facts/pseudonyms", AskAsync);
        _app.MapPost("/v1/corrections", CorrectAsync);
        _app.MapPost("/v1/recalls/answers", TakeAnswersAsync);
    }

    public string Address => _app.Urls.Single();

    public string KeyPem => _key.ExportSubjectPublicKeyInfoPem();

    public ECDsa Key => _key;

    public ConcurrentQueue<JsonElement> Batches { get; } = new();

    public ConcurrentQueue<JsonElement> Corrections { get; } = new();

    /// <summary>Corrections the gateway will not have: a batch with one of them is refused whole, as the gateway does.</summary>
    public ConcurrentDictionary<Guid, bool> Unwanted { get; } = new();

    /// <summary>Answers to recalls.</summary>
    public ConcurrentQueue<JsonElement> RecallAnswers { get; } = new();

    public ConcurrentQueue<string> Assertions { get; } = new();

    /// <summary>The highest sequence taken.</summary>
    public long Sequence { get; set; }

    /// <summary>People another feed of the agency has told about.</summary>
    public ConcurrentBag<string> ToldOf { get; } = [];

    /// <summary>True: answers 503, as a gateway that is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>Batches that were not taken.</summary>
    public int Refusals { get; private set; }

    /// <summary>How often a token of the jobseeker register was asked for.</summary>
    public int RegisterTokens { get; private set; }

    /// <summary>True: the next batch's answer says that only a snapshot helps.</summary>
    public bool WantsSnapshot { get; set; }

    public Task StartAsync() => _app.StartAsync();

    /// <summary>A token of the machine issuer of some scope.</summary>
    public string RegisterToken(string scope) => Sign("at+jwt", new Dictionary<string, object> { ["iss"] = Address + "/machine", ["aud"] = "urn:nav:arbeidssokerregisteret", ["scope"] = scope });

    /// <summary>New numbers and whose they were: a pseudonym goes by the person.</summary>
    public ConcurrentDictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Whoever has these numbers is someone new to the gateway, as after an erasure.</summary>
    public ConcurrentDictionary<string, string> Anew { get; } = new(StringComparer.Ordinal);

    public string Pseudonym(string number) => Of(Renamed.GetValueOrDefault(number, number));

    private string Of(string number)
    {
        // The first octet is the epoch of the key, which is the same for all.
        var life = SHA256.HashData(Encoding.ASCII.GetBytes(number + Anew.GetValueOrDefault(number, "")));
        return Contracts.Identifiers.Pseudonym.From([1, .. life.AsSpan(0, Contracts.Identifiers.Pseudonym.ByteLength - 1)]).Value;
    }

    public string EmployeeToken(string issuer, string idClaim, string employee, IEnumerable<string> groups) => Sign("JWT", new Dictionary<string, object>
    {
        ["iss"] = $"{Address}/{issuer}",
        ["aud"] = "urn:navo:api",
        ["sub"] = employee,
        [idClaim] = employee,
        ["scp"] = "access_as_user",
        ["roles"] = new[] { "any" },
        ["groups"] = groups.ToArray(),
        ["amr"] = new[] { "pwd", "mfa" },
    });

    public string ParticipantToken(string number) => Sign("JWT", new Dictionary<string, object>
    {
        ["iss"] = $"{Address}/idporten",
        ["aud"] = "urn:navo:api",
        ["sub"] = "participant-" + number[..4],
        ["pid"] = number,
        ["acr"] = "idporten-loa-high",
        ["scope"] = "navo:me",
    });

    public string Sign(string type, Dictionary<string, object> claims, ECDsa? key = null, int lifetimeSeconds = 30, int issuedSecondsAgo = 0)
    {
        var issued = TimeProvider.System.GetUtcNow().AddSeconds(-issuedSecondsAgo).ToUnixTimeSeconds();
        claims["iat"] = issued;
        claims["exp"] = issued + lifetimeSeconds;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Claims = claims,
            SigningCredentials = new SigningCredentials(
                new ECDsaSecurityKey(key ?? _key) { KeyId = KeyId, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                SecurityAlgorithms.EcdsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Jwks()
    {
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(_key) { KeyId = KeyId });
        return Results.Json(new { keys = new[] { new { kty = "EC", crv = "P-256", kid = KeyId, use = "sig", alg = "ES256", x = jwk.X, y = jwk.Y } } });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] == "client_credentials" && form["scope"] == "nav:arbeid:arbeidssokerregisteret.read" && form["resource"] == "urn:nav:arbeidssokerregisteret")
        {
            RegisterTokens++;
            return Results.Json(new { access_token = RegisterToken(form["scope"].ToString()), token_type = "Bearer", expires_in = 300 });
        }

        if (form["grant_type"] != "client_credentials" || form["scope"] != "navo:facts.write" || form["resource"] != "urn:navo:api")
        {
            return Results.BadRequest();
        }

        Assertions.Enqueue(form["client_assertion"].ToString());
        return Results.Json(new { access_token = "machine-token", token_type = "Bearer", expires_in = 300 });
    }

    private async Task<IResult> AskAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var asked = body.RootElement.GetProperty("fodselsnumre").EnumerateArray().Select(number => number.GetString()!).Where(ToldOf.Contains).ToList();
        return Results.Json(new { pseudonyms = asked.Select(number => new { fodselsnummer = number, pseudonym = Pseudonym(number) }) });
    }

    private async Task<IResult> CorrectAsync(HttpRequest request)
    {
        if (IsAway)
        {
            return Results.StatusCode(503);
        }

        using var body = await JsonDocument.ParseAsync(request.Body);
        if (body.RootElement.GetProperty("corrections").EnumerateArray().Any(one => Unwanted.ContainsKey(one.GetProperty("id").GetGuid())))
        {
            return Results.StatusCode(400);
        }

        foreach (var one in body.RootElement.GetProperty("corrections").EnumerateArray())
        {
            Corrections.Enqueue(one.Clone());
        }

        return Results.Json(new { status = "received" }, statusCode: 202);
    }

    private async Task<IResult> TakeAnswersAsync(HttpRequest request)
    {
        if (IsAway)
        {
            return Results.StatusCode(503);
        }

        using var body = await JsonDocument.ParseAsync(request.Body);
        foreach (var one in body.RootElement.GetProperty("answers").EnumerateArray())
        {
            RecallAnswers.Enqueue(one.Clone());
        }

        return Results.Json(new { status = "received" }, statusCode: 202);
    }

    private async Task<IResult> PutAsync(HttpRequest request)
    {
        if (IsAway || request.Headers.Authorization != "Bearer machine-token")
        {
            Refusals++;
            return Results.StatusCode(IsAway ? 503 : 401);
        }

        using var body = await JsonDocument.ParseAsync(request.Body);
        var batch = body.RootElement.Clone();
        var sequence = batch.GetProperty("sequence").GetInt64();
        if (sequence <= Sequence)
        {
            return Results.Json(new { type = "urn:navo:problem:sequence", expected = Sequence + 1 }, statusCode: 409);
        }

        Sequence = sequence;
        Batches.Enqueue(batch);
        var wanted = WantsSnapshot && batch.GetProperty("kind").GetString() != "snapshot";
        WantsSnapshot &= wanted;
        var numbers = batch.GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("fodselsnummer").GetString()!);
        return Results.Json(new
        {
            sequence,
            asOf = batch.GetProperty("asOf").GetString(),
            snapshotNeeded = wanted,
            pseudonyms = numbers.Select(number => new { fodselsnummer = number, pseudonym = Pseudonym(number) }),
        });
    }
}
