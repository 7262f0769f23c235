using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Navo.ConsentService.Notifying;
using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Tests;

public sealed class An_smtp_sink
{
    private static readonly NoticeMessage Message = new()
    {
        Id = Guid.Parse("11111111-2222-3333-4444-555555555555"),
        To = "noen@example.no",
        Language = "nb",
        Subject = "Noe nytt i NAVO",
        Text = "Det er noe nytt i NAVO.\n",
    };

    [Fact]
    public async Task Hands_over_the_message_with_its_own_id()
    {
        var (delivery, heard) = await SendAsync(recipient: "250 OK");
        Assert.IsType<Delivery.Sent>(delivery);
        Assert.Contains("Message-ID: <11111111222233334444555555555555@example.no>", heard, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("RCPT TO:<noen@example.no>", heard, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", heard, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Gives_up_an_address_the_server_says_does_not_exist() =>
        Assert.IsType<Delivery.Refused>((await SendAsync(recipient: "550 No such user")).Delivery);

    [Fact]
    public async Task Tries_later_what_the_server_cannot_take_now() =>
        Assert.Equal(new Delivery.Down("smtp-450"), (await SendAsync(recipient: "450 Try again")).Delivery);

    [Fact]
    public async Task Says_that_a_server_that_is_away_is_down()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.IsType<Delivery.Down>(await Sink(port).SendAsync(Message, CancellationToken.None));
    }

    private static SmtpSink Sink(int port) => new(Options.Create(new NoticeOptions
    {
        Sink = NoticeOptions.Smtp,
        Host = "127.0.0.1",
        Port = port,
        StartTls = false,
        From = "navo@example.no",
        Portal = "https://navo.example.no",
    }));

    private static async Task<(Delivery Delivery, string Heard)> SendAsync(string recipient)
    {
        var (port, serving) = Serve(recipient);
        var delivery = await Sink(port).SendAsync(Message, CancellationToken.None);
        return (delivery, await serving);
    }

    private static (int Port, Task<string> Heard) Serve(string recipient)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (((IPEndPoint)listener.LocalEndpoint).Port, ServeAsync(listener, recipient));
    }

    /// <summary>As much of a mail server as one message needs.</summary>
    private static async Task<string> ServeAsync(TcpListener listener, string recipient)
    {
        using var owned = listener;
        using var client = await owned.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        var heard = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            _ = heard.AppendLine(line);
            var answer = isData ? (line == "." ? "250 OK" : null)
                : line.Split(' ')[0].ToUpperInvariant() switch
                {
                    "DATA" => "354 Go on",
                    "RCPT" => recipient,
                    "QUIT" => "221 Bye",
                    _ => "250 OK",
                };
            isData = isData ? line != "." : answer == "354 Go on";
            if (answer is not null)
            {
                await writer.WriteLineAsync(answer);
            }

            if (answer == "221 Bye" || (answer is not null && answer[0] is '4' or '5'))
            {
                break;
            }
        }

        return heard.ToString();
    }
}
