using System.Security.Cryptography;
using System.Text;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests;

public sealed class Rubbish(OneWorld one) : IClassFixture<OneWorld>
{
    private const string Alphabet = "abcxyzP019-_.~%/{}[]\"':,\\ \u00e6\u0000\n<>&?=#";

    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task In_a_path_a_query_or_a_body_is_never_a_500()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        for (var i = 0; i < 300; i++)
        {
            var (user, method, address) = (i % 6) switch
            {
                0 => ("veileder-grorud", HttpMethod.Get, $"/v1/participants/{Escaped(24)}/shared/{Escaped(9)}?purpose={Escaped(3)}"),
                1 => ("veileder-grorud", HttpMethod.Get, $"/v1/participants/{pseudonym}/shared/{Escaped(9)}?purpose=P1"),
                2 => ("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests"),
                3 => ("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/stop"),
                4 => ("ombud-nav", HttpMethod.Get, $"/v1/access-log?{Escaped(5)}={Escaped(5)}&from={Escaped(10)}&cursor={Escaped(11)}"),
                _ => ("ombud-nav", HttpMethod.Get, $"/v1/access-log/{Escaped(36)}/proof"),
            };
            var answer = await _world.AsAsync(user, method, address, method == HttpMethod.Post ? "{" + Random(30) : null);
            Assert.True(answer.Status < 500, $"{method} {address}: {answer.Status}");
        }
    }

    /// <summary>A list of the wire may hold a null, whatever the type of its items says.</summary>
    [Theory]
    [InlineData("PUT", "/v1/standing-facts", """ "units":[null] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "units":[{"unit":"u","name":null,"protected":false}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "caseworkers":[null] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "caseworkers":[{"employee":"e","role":"R","units":[null],"groups":[null],"conflicts":[null]}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "caseworkers":[{"employee":"e","role":"R","conflicts":[null]}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "caseworkers":[{"employee":"e","role":"R","groups":[null]}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "caseworkers":[{"employee":"e","role":"R","mandate":{"from":"2026-01-01T00:00:00Z","to":"2026-01-02T00:00:00Z","reason":null}}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "participants":[null] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "participants":[{"fodselsnummer":"01819012345","historicIds":[null]}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "participants":[{"fodselsnummer":"01819012345","followUps":[null]}] """)]
    [InlineData("PUT", "/v1/standing-facts", """ "removed":{"units":[null]} """)]
    [InlineData("PUT", "/v1/standing-facts", """ "removed":{"caseworkers":[null]} """)]
    [InlineData("PUT", "/v1/standing-facts", """ "removed":{"participants":[null]} """)]
    [InlineData("POST", "/v1/standing-facts/pseudonyms", """ "fodselsnumre":[null] """)]
    [InlineData("POST", "/v1/corrections", """ "corrections":[null] """)]
    [InlineData("POST", "/v1/recalls/answers", """ "answers":[null] """)]
    public async Task In_a_list_is_told_to_a_backend(string method, string address, string members)
    {
        var about = method == "PUT" ? $"\"sequence\":9,\"asOf\":\"2026-01-01T00:00:00Z\",\"kind\":\"delta\",{members}" : members;
        var answer = await _world.SendAsync(new HttpMethod(method), address, _world.Identity.Machine("nav"), "{" + about + "}");
        Assert.Equal((400, "urn:navo:problem:invalid-request"), (answer.Status, answer.Type));
    }

    private static string Escaped(int length) => Uri.EscapeDataString(Random(length));

    private static string Random(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            _ = text.Append(Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)]);
        }

        return text.ToString();
    }
}
