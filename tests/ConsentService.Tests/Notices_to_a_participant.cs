using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Navo.ConsentService.Notifying;
using Navo.ConsentService.Tests.World;
using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Tests;

public sealed partial class Notices_to_a_participant : IClassFixture<HostFixture>, IAsyncLifetime
{
    private readonly ConsentHost _host;
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("navo-notices-").FullName, "out");

    public Notices_to_a_participant(HostFixture fixture) => _host = fixture.Host;

    public async Task InitializeAsync()
    {
        // The service's own rounds were off when it looked; from here on a test makes each round itself.
        await _host.Get<IEnumerable<IHostedService>>().OfType<NoticeWorker>().Single().ExecuteTask!;
        var options = _host.Get<IOptions<NoticeOptions>>().Value;
        (options.Sink, options.Folder, options.From, options.Portal) = (NoticeOptions.File, _folder, "navo@example.no", "https://navo.example.no");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Are_off_until_the_participant_says_otherwise()
    {
        var answer = await _host.GetAsync("notifications", ConsentHost.Person(901));
        Assert.False(answer.Json.GetProperty("on").GetBoolean());
        Assert.True(answer.Json.GetProperty("available").GetBoolean());
        Assert.False(answer.Json.TryGetProperty("address", out _));
        Assert.Equal(["question", "answer", "ending", "look", "change"], answer.Json.GetProperty("choices").EnumerateArray().Select(kind => kind.GetString()));
        await _host.YesAsync(ConsentHost.Person(901));
        Assert.Empty(await SentAsync());
    }

    [Fact]
    public async Task Say_that_there_is_something_new_and_nothing_of_what_or_who()
    {
        var person = ConsentHost.Person(902);
        await OnAsync(person, "person902@example.no", "ar");
        await _host.YesAsync(person);
        var mail = Assert.Single(await SentAsync());
        Assert.Contains("To: person902@example.no", mail, StringComparison.Ordinal);
        Assert.Contains("Det er noe nytt i NAVO.", mail, StringComparison.Ordinal);
        Assert.Contains("هناك شيء جديد في NAVO.", mail, StringComparison.Ordinal);
        Assert.Matches(@"Message-ID: <[0-9a-f]{32}@example\.no>", mail);

        // No category, agency, unit, purpose or number in any language there is.
        var telling = _host.Policy.Categories.SelectMany(one => (string[])[one.Id.Value, one.Name])
            .Concat(_host.Policy.Agencies.SelectMany(one => one.Units.Select(unit => unit.Name)))
            .Concat(_host.Policy.Agencies.Where(one => one.Id != ConsentHost.Nav).Select(one => one.Name)).Append("norsk").Append(person).Append("NAV ");
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.All(telling, word => Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));

        // Sent and marked: another round sends nothing, and the file is the one file.
        Assert.Empty(await SentAsync());
    }

    [Fact]
    public async Task Go_to_no_address_that_was_not_proven_and_show_it_half()
    {
        var person = ConsentHost.Person(903);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("notifications/address", person, """{"address":"noen@example.no\r\nBcc: andre@example.no","language":"nb"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("notifications/address", person, """{"address":"Ola <ola@example.no>","language":"nb"}""")).Status);
        var asked = await _host.PostAsync("notifications/address", person, """{"address":"person903@example.no","language":"nb"}""");
        Assert.Equal((HttpStatusCode.Accepted, "p•••@example.no"), (asked.Status, asked["unproven"]));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("notifications/address/confirm", person, """{"code":"feil"}""")).Status);
        _ = await _host.PostAsync("notifications", person, """{"on":true,"language":"nb","kinds":["answer"]}""");
        await _host.YesAsync(person);
        Assert.DoesNotContain(await SentAsync(), mail => mail.Contains("noe nytt", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("notifications", person, """{"on":true,"language":"xx","kinds":[]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("notifications", person, """{"on":true,"language":"nb","kinds":["alt"]}""")).Status);
    }

    [Fact]
    public async Task Stop_when_the_address_is_taken_away()
    {
        var person = ConsentHost.Person(904);
        await OnAsync(person, "person904@example.no", "nb");
        Assert.Equal(HttpStatusCode.NoContent, (await _host.CallAsync(HttpMethod.Delete, "notifications/address", person)).Status);
        await _host.YesAsync(person);
        Assert.Empty(await SentAsync());
        Assert.False((await _host.GetAsync("notifications", person)).Json.TryGetProperty("address", out _));
    }

    [Fact]
    public async Task Have_words_in_every_language_of_the_texts_and_name_nothing()
    {
        var texts = _host.Get<NoticeTexts>();
        var languages = (await _host.GetAsync("notifications", ConsentHost.Person(905))).Json.GetProperty("languages").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.Equal(["ar", "en", "nb", "prs", "ps", "so", "ti", "uk"], languages.Order(StringComparer.Ordinal));
        var subjects = languages.Select(language => texts.Of(
            new OutboxItem { Id = Guid.NewGuid(), Kind = OutboxKind.Notice, MadeAt = DateTimeOffset.UnixEpoch, Attempt = 1 },
            new Ledger.Notifying.NoticeLetter { Address = "a@example.no", Language = language }).Subject).ToList();
        Assert.Equal(subjects.Count, subjects.Distinct(StringComparer.Ordinal).Count());
    }

    private async Task OnAsync(string person, string address, string language)
    {
        _ = await _host.PostAsync("notifications/address", person, JsonSerializer.Serialize(new { address, language }));
        var code = Code().Match(Assert.Single(await SentAsync(), mail => mail.Contains(address, StringComparison.Ordinal))).Value;
        var proven = await _host.PostAsync("notifications/address/confirm", person, JsonSerializer.Serialize(new { code }));
        Assert.Equal(HttpStatusCode.OK, proven.Status);
        _ = await _host.PostAsync("notifications", person, JsonSerializer.Serialize(new { on = true, language, kinds = (string[])["question", "answer", "ending", "change"] }));
    }

    /// <summary>What a round writes that was not there before it.</summary>
    private async Task<List<string>> SentAsync()
    {
        var before = Directory.Exists(_folder) ? Directory.GetFiles(_folder) : [];
        _ = await _host.Get<NoticeWorker>().RunAsync(CancellationToken.None);
        return Directory.Exists(_folder) ? [.. Directory.GetFiles(_folder).Except(before).Select(File.ReadAllText)] : [];
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();
}
