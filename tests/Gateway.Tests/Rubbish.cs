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
