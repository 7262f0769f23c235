using System.Net;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Nav.Categories;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Tests;

/// <summary>What NAV's systems answer with 200 and yet do not say: it is a source at fault, and never "nothing".</summary>
public sealed class An_answer_of_NAV
{
    private const string Office = """{"enhet":{"id":"an-office"}}""";

    private static readonly Fodselsnummer Person = Fodselsnummer.Parse(SeedFolder.One.Fodselsnummer);

    [Theory]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":null},\"errors\":[{\"message\":\"x\",\"path\":[\"oppfolgingsPerioder\"]}]}", "Down")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":[]},\"errors\":[{}]}", "Down")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":null},\"errors\":[{\"extensions\":{\"code\":\"not_found\"}}]}", "Down")]
    [InlineData("{\"data\":null,\"errors\":[null]}", "Down")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":null,\"oppfolgingsPerioder\":[]}}", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":{\"enhet\":{}},\"oppfolgingsPerioder\":[]}}", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":null}}", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":[null]}}", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":[{\"kvpPerioder\":null}]}}", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":[{\"kvpPerioder\":[null]}]}}", "Garbled")]
    [InlineData("{\"data\":{}}", "Garbled")]
    [InlineData("{}", "Garbled")]
    [InlineData("null", "Garbled")]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":" + Office + ",\"oppfolgingsPerioder\":[{\"kvpPerioder\":[]}]},\"errors\":[]}", null)]
    [InlineData("{\"data\":{\"oppfolgingsEnhet\":{\"enhet\":null},\"brukerStatus\":null,\"oppfolgingsPerioder\":null}}", null)]
    public async Task On_follow_up_that_is_half_is_a_source_at_fault(string body, string? fault) =>
        Assert.Equal(fault, await FaultAsync(async nav => _ = await nav.FollowUpAsync(Person, CancellationToken.None), body));

    [Theory]
    [InlineData("{\"data\":{\"hentIdenter\":null},\"errors\":[{\"extensions\":{\"code\":\"server_error\"}}]}", "Down")]
    [InlineData("{\"data\":{\"hentIdenter\":null},\"errors\":[{\"extensions\":{\"code\":\"unauthorized\"}}]}", "Down")]
    [InlineData("{\"data\":{\"hentIdenter\":null},\"errors\":[{\"extensions\":{\"code\":\"not_found\"}},{\"message\":\"x\"}]}", "Down")]
    [InlineData("{\"data\":{\"hentIdenter\":null}}", "Garbled")]
    [InlineData("{\"data\":{\"hentIdenter\":{}}}", "Garbled")]
    [InlineData("{}", "Garbled")]
    [InlineData("{\"data\":{\"hentIdenter\":null},\"errors\":[{\"extensions\":{\"code\":\"not_found\"}}]}", null)]
    [InlineData("{\"data\":{\"hentIdenter\":{\"identer\":[]}}}", null)]
    public async Task On_identities_is_nobody_only_when_the_register_says_so(string body, string? fault) =>
        Assert.Equal(fault, await FaultAsync(async nav => Assert.Null(await nav.FindActorAsync(Person, CancellationToken.None)), body));

    [Fact]
    public async Task That_holds_nothing_of_its_contract_is_garbled_from_every_source()
    {
        await GarbledAsync(NavJson.Default.MeasuresAnswer);
        await GarbledAsync(NavJson.Default.EmployeeAnswer);
        await GarbledAsync(NavJson.Default.CurrentDecisionAnswer);
        await GarbledAsync(NavJson.Default.LatestDecisionAnswer);
        await GarbledAsync(NavJson.Default.ContactAnswer);
        await GarbledAsync(NavJson.Default.TalkAnswer);
        await GarbledAsync(NavJson.Default.BackgroundAnswer);
        await GarbledAsync(NavJson.Default.WishesAnswer);
        await GarbledAsync(NavJson.Default.NeedsAnswer);
        await GarbledAsync(NavJson.Default.MappingAnswer);
        Assert.Equal("Garbled", await FaultAsync(nav => nav.AskRegisterAsync("q", Person, NavJson.Default.InterpreterAnswer, CancellationToken.None), "{}"));
    }

    [Fact]
    public void That_is_recorded_is_whole()
    {
        IWholeAnswer[] answers =
        [
            Recorded.Read("oppfolging-graphql", NavJson.Default.FollowUpAnswer), Recorded.Read("pdl-tolk", NavJson.Default.InterpreterAnswer),
            Recorded.Read("deltakelser", NavJson.Default.MeasuresAnswer), Recorded.Read("hent-gjeldende-14a-vedtak", NavJson.Default.CurrentDecisionAnswer),
            Recorded.Read("hent-siste-14a-vedtak", NavJson.Default.LatestDecisionAnswer), Recorded.Read("hent-siste-14a-vedtak-arena", NavJson.Default.LatestDecisionAnswer),
            Recorded.Read("krr-personer", NavJson.Default.ContactAnswer), Recorded.Read("samtale", NavJson.Default.TalkAnswer),
            Recorded.Read("yrkesbakgrunn", NavJson.Default.BackgroundAnswer), Recorded.Read("onsker", NavJson.Default.WishesAnswer),
            Recorded.Read("behov", NavJson.Default.NeedsAnswer), Recorded.Read("kartlegging", NavJson.Default.MappingAnswer),
        ];
        Assert.All(answers, answer => Assert.True(answer.IsWhole, answer.GetType().Name));
    }

    private static async Task GarbledAsync<TAnswer>(JsonTypeInfo<TAnswer> type)
        where TAnswer : class, IWholeAnswer
    {
        var fault = await FaultAsync(nav => nav.AskAsync("x", new FnrQuestion("x"), NavJson.Default.FnrQuestion, type, CancellationToken.None), "{}");
        Assert.True(fault == "Garbled", type.Type.Name);
        Assert.Null(await FaultAsync(nav => nav.AskAsync("x", new FnrQuestion("x"), NavJson.Default.FnrQuestion, type, CancellationToken.None), "null"));
    }

    private static async Task<string?> FaultAsync(Func<NavSystems, Task> ask, string body)
    {
        using var http = new HttpClient(new Answering(body)) { BaseAddress = new Uri("http://nav.test/") };
        try
        {
            await ask(new NavSystems(new CaseSystemClient(http)));
            return null;
        }
        catch (SourceFaultException fault)
        {
            return fault.Fault.ToString();
        }
    }

    private sealed class Answering(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
