using System.Text;
using Navo.Gateway.AccessLog;
using Navo.Gateway.AccessLog.Export;
using Navo.Gateway.AccessLog.Streaming;

namespace Navo.Gateway.Tests.AccessLog.Streaming;

public sealed class A_syslog_message
{
    private static readonly EntryView Row = new()
    {
        Entry = "0f8fad5b-d9cb-469f-a165-70867728950e",
        Kind = "refusal",
        At = DateTimeOffset.FromUnixTimeMilliseconds(1_654_252_356_153),
        Position = 7,
        Decision = "deny",
        Reasons = [],
        Laws = [],
        FieldsReleased = [],
        FieldsWithheld = [],
    };

    [Fact]
    public void Is_RFC_5424_with_the_CEF_line_as_its_text() => Assert.Equal(
        "<108>1 2022-06-03T10:32:36.153Z host navo-gateway - refusal - " + CefLine.Of(Row), SyslogMessage.Of(Row, "host"));

    [Fact]
    public void Is_of_less_weight_when_nothing_was_denied() =>
        Assert.StartsWith("<110>1 ", SyslogMessage.Of(Row with { Decision = "permit" }, "host"), StringComparison.Ordinal);

    [Fact]
    public void Is_framed_by_its_length_in_octets_and_says_when_it_is_not_ASCII()
    {
        var frame = SyslogMessage.Frame(Row with { Unit = "blåbær" });

        var space = Array.IndexOf(frame, (byte)' ');
        Assert.Equal(frame.Length - space - 1, int.Parse(Encoding.ASCII.GetString(frame, 0, space), null));
        Assert.Contains(" - refusal - \ufeffCEF:0|", Encoding.UTF8.GetString(frame), StringComparison.Ordinal);
    }
}
