using System.Net;
using System.Text;
using Navo.Adapters.Corrections;
using Navo.Adapters.Nav;
using Navo.Adapters.OsloVo;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

/// <summary>A case system's list of corrections, with rows that cannot be read among the others.</summary>
public sealed class A_list_of_corrections
{
    private const string Good = "11111111-2222-4333-8444-555555555555";
    private const string Former = "aaaaaaaa-2222-4333-8444-555555555555";
    private const string Zeros = "00000000-0000-0000-0000-000000000000";

    /// <summary>Rows as their members: the correction's name, the replaced one's, the instant. Only the first can be read.</summary>
    public static TheoryData<string> Unreadable =>
    [
        $"\"{Zeros}\",\"{Former}\",\"2026-05-20T12:00:00Z\"",
        $"\"{Good}\",\"{Zeros}\",\"2026-05-20T12:00:00Z\"",
        $"\"4711\",\"{Former}\",\"2026-05-20T12:00:00Z\"",
        $"4711,\"{Former}\",\"2026-05-20T12:00:00Z\"",
        $"\"{Good}\",{{}},\"2026-05-20T12:00:00Z\"",
        $"\"{Good}\",\"{Former}\",\"i går\"",
        $"\"{Good}\",\"{Former}\",1779278400000",
        $"\"{Good}\",null,\"2026-05-20T12:00:00Z\"",
        "",
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Loses_a_row_that_cannot_be_read_and_none_of_the_others(string unreadable)
    {
        using var counted = new KeptApartCounter();
        foreach (var source in (ICorrectionSource[])[Nav(unreadable), Vo(unreadable)])
        {
            var run = await source.ReadAsync(0, CancellationToken.None);
            Assert.Equal(("s", 2), (run.Stream, run.Last));
            var one = Assert.Single(run.Corrections);
            Assert.Equal((Guid.Parse(Good), Guid.Parse(Former)), (one.Id, one.Replaced));
            Assert.Equal(new DateTimeOffset(2026, 1, 20, 12, 0, 0, TimeSpan.FromHours(1)), one.At);
        }

        Assert.True(counted.Seen.Count(tags => tags.Any(tag => tag.Value is "rettelser[]")) >= 2);
    }

    [Fact]
    public async Task Says_of_which_centre_a_note_was_where_each_centre_has_its_own()
    {
        Assert.Equal(CorrectedPart.Whole, (await PartAsync(Nav("")))[0]);
        Assert.Equal(
            [CorrectedPart.Read("centre-one"), CorrectedPart.Whole, CorrectedPart.None],
            await PartAsync(Vo(
                $"\"{Good}\",\"{Former}\",\"2026-01-20T12:00:00Z\",\"SPRÅKFERDIGHET\",\"centre-one\"",
                $"\"{Good}\",\"{Former}\",\"2026-01-20T12:00:00Z\",\"KONTAKT\",null")));

        static async Task<List<CorrectedPart>> PartAsync(ICorrectionSource source) =>
            [.. (await source.ReadAsync(0, CancellationToken.None)).Corrections.Select(one => one.Part)];
    }

    private static NavCorrections Nav(params string[] rows) => new(Client(
        "strom", "sisteLopenummer", ["rettelseId", "erstatterId", "rettetTidspunkt", "omraade", "kontor"], "fnr", "AKTIVITETSPLAN", rows));

    private static OsloVoCorrections Vo(params string[] rows) => new(Client(
        "strøm", "sisteNummer", ["rettelse", "erstatter", "rettetTid", "opplysning", "skolested"], "personnummer", "KONTAKT", rows));

    /// <summary>An answer with the rows, and first among them one in order, its instant written with the name of its zone.</summary>
    private static CaseSystemClient Client(string stream, string last, string[] members, string person, string subject, string[] rows)
    {
        var whole = $"\"{Good}\",\"{Former}\",\"2026-01-20T12:00:00+01:00[Europe/Oslo]\",\"{subject}\",\"centre-one\"";
        var written = rows.Prepend(whole).Select(row => row.Length == 0 ? "null" : Row(row.Split(',')));
        return new CaseSystemClient(new HttpClient(new Answering($$"""{"{{stream}}":"s","{{last}}":2,"rettelser":[{{string.Join(',', written)}}]}""")) { BaseAddress = new Uri("http://case-system/") });

        string Row(string[] values) =>
            $"{{\"{person}\":\"{SeedFolder.One.Fodselsnummer}\",{string.Join(',', values.Concat(values.Length < 4 ? [$"\"{subject}\"", "\"centre-one\""] : []).Zip(members, (value, member) => $"\"{member}\":{value}"))}}}";
    }

    private sealed class Answering(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
