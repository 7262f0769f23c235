using System.Text;
using Microsoft.Extensions.Configuration;
using Navo.Edge.Logging;
using Navo.Edge.Tests.Hosting;

namespace Navo.Edge.Tests;

public sealed class Telemetry
{
    [Fact]
    public async Task Holds_route_templates_and_nothing_of_the_address_the_caller_or_a_trace_from_outside()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var host = await EdgeHost.StartAsync(builder => builder.Configuration.AddInMemoryCollection([new("Telemetry:File", file)])))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/jobs/planted-identifier?q=planted-query")
                {
                    Content = new StringContent("{\"text\":\"planted-body\"}", Encoding.UTF8, "application/json"),
                };
                request.Headers.Authorization = new("Bearer", host.Issuers.Participant("01810012345"));
                request.Headers.UserAgent.ParseAdd("planted-agent/1.0");
                request.Headers.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
                request.Headers.TryAddWithoutValidation("baggage", "person=planted-baggage");
                Assert.Equal(201, (int)(await host.Client.SendAsync(request)).StatusCode);

                // The span ends after its answer has been sent; a host that stops in between would take it along.
                await WrittenAsync(file, "POST /jobs/{id}");
            }

            var written = await File.ReadAllTextAsync(file);
            Assert.Contains("POST /jobs/{id}", written, StringComparison.Ordinal);
            Assert.Contains("navo.requests", written, StringComparison.Ordinal);
            Assert.DoesNotContain("planted", written, StringComparison.Ordinal);
            Assert.DoesNotContain("01810012345", written, StringComparison.Ordinal);
            Assert.DoesNotContain("0af7651916cd43dd8448eb211c80319c", written, StringComparison.Ordinal);
            Assert.DoesNotContain("url.path", written, StringComparison.Ordinal);
            Assert.DoesNotContain("url.query", written, StringComparison.Ordinal);
            Assert.DoesNotContain("url.full", written, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task WrittenAsync(string file, string words)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(deadline.Token))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            if ((await reader.ReadToEndAsync(deadline.Token)).Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    [Theory]
    [InlineData("person 01810012345 called", "person … called")]
    [InlineData("GET http://127.0.0.1:5101/v1/participants/x?purpose=P1 failed", "GET http://127.0.0.1:5101/… failed")]
    [InlineData("pseudonym AaBbCcDdEeFfGgHhIiJjKk1 seen", "pseudonym … seen")]
    [InlineData("token eyJhbGciOiJFUzI1NiJ9.eyJwaWQiOiIxIn0.sig here", "token … here")]
    [InlineData("Now listening on: http://127.0.0.1:5101", "Now listening on: http://127.0.0.1:5101")]
    public void Blanks_what_looks_like_a_person_or_an_address_in_a_log_line(string line, string expected) =>
        Assert.Equal(expected, PersonFreeFormatter.Scrub(line));
}
