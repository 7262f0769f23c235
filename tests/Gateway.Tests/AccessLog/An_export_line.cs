using Navo.Gateway.AccessLog;
using Navo.Gateway.AccessLog.Export;

namespace Navo.Gateway.Tests.AccessLog;

public sealed class An_export_line
{
    private static readonly EntryView Row = new()
    {
        Entry = "0f8fad5b-d9cb-469f-a165-70867728950e",
        Kind = "refusal",
        At = DateTimeOffset.FromUnixTimeMilliseconds(1_654_252_356_153),
        Position = 7,
        Employee = "alias",
        Participant = "own",
        Category = "norskniva",
        Decision = "deny",
        Reasons = [new ReasonView("D10", "never-asked")],
        Laws = ["law-1", "law-2"],
        FieldsReleased = [],
        FieldsWithheld = [],
    };

    [Fact]
    public void Has_its_extensions_in_one_order_and_warns_of_a_refusal() => Assert.Equal(
        "CEF:0|navo-gateway|AuditLogger|1.0|audit:access|Sporingslogg|WARN|suid=alias duid=own end=1654252356153 " +
        "dproc=0f8fad5b-d9cb-469f-a165-70867728950e flexString1Label=Decision flexString1=Deny flexString2Label=Category " +
        "flexString2=norskniva cs2Label=LegalBasis cs2=law-1 law-2 msg=refusal: D10 never-asked",
        CefLine.Of(Row));

    [Theory]
    [InlineData("a\nb", @"cs1=a\nb")]
    [InlineData("a\r\nCEF:0|x", @"cs1=a\r\nCEF:0|x")]
    [InlineData("a=b", @"cs1=a\=b")]
    [InlineData(@"a\b", @"cs1=a\\b")]
    [InlineData("a\u2028b\u0000c", "cs1=a b c")]
    public void Lets_no_value_forge_a_line_or_an_extension(string purpose, string written)
    {
        var line = CefLine.Of(Row with { Purpose = purpose });

        Assert.Contains(written, line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }

    [Fact]
    public void Escapes_the_header_too() => Assert.Equal(@"a\|b\\c d", CefLine.Header("a|b\\c\nd"));

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a,b", "\"a,b\"")]
    public void Is_no_formula_and_stays_in_its_field(string value, string written) =>
        Assert.Equal(written + "\r\n", CsvLine.Joined([value]));

    [Fact]
    public void With_the_checkpoint_has_as_many_fields_as_every_other_in_csv() =>
        Assert.Equal(CsvLine.Header.Split(',').Length, CsvLine.Checkpoint("AAAA").Split(',').Length);

    [Fact]
    public void Has_a_field_for_every_column() =>
        Assert.Equal(CsvLine.Header.Split(',').Length, CsvLine.Of(Row).Split("\",\"").Length);
}
