using Navo.AccessLog.Entries;
using Navo.ConsentService.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;

namespace Navo.ConsentService.Tests;

public sealed class Own_recalls : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public Own_recalls(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Tell_the_participant_what_became_of_what_was_written_down()
    {
        // A mark on a release of a sharing that is stopped already asks for it back at once; the release itself is the gateway's to make.
        var person = ConsentHost.Person(951);
        var subject = await _host.SubjectAsync(person);
        Assert.Equal(0, (await _host.GetAsync("recalls", person)).Json.GetArrayLength());
        var recall = Guid.NewGuid();
        await WriteAsync(subject, recall);
        var asked = Assert.Single((await _host.GetAsync("recalls", person)).Json.EnumerateArray());
        Assert.Equal(("asked", "norskniva", "nav"), (asked.GetProperty("state").GetString(), asked.GetProperty("category").GetString(), asked.GetProperty("requestor").GetString()));

        Assert.True(await _host.Get<Recalls>().AnswerAsync(
            ConsentHost.Nav, new GivenAnswer { Recall = recall, Provision = "ARKIVLOVA", PolicyHash = _host.Policy.Hash }, CancellationToken.None));
        var kept = Assert.Single((await _host.GetAsync("recalls", person)).Json.EnumerateArray());
        Assert.Equal("kept", kept.GetProperty("state").GetString());
        Assert.Contains("Arkivloven", kept.GetProperty("because").GetProperty("nb").GetString(), StringComparison.Ordinal);
        var row = (await _host.GetAsync("accesses", person)).Json.EnumerateArray().First(one => one.GetProperty("words").GetProperty("nb").GetString()!.Contains("beholde", StringComparison.Ordinal));
        Assert.Equal("nav", row.GetProperty("agency").GetString());
        Assert.Equal(0, (await _host.GetAsync("recalls", ConsentHost.Person(952))).Json.GetArrayLength());
    }

    private async Task WriteAsync(SubjectId subject, Guid recall)
    {
        var row = Assert.IsType<SealOutcome.Sealed>(await _host.SealAsync(new EntryDraft { Kind = EntryKind.ConsentEvent, Subject = subject, Detail = "test" }));
        using var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_host.Database};Pooling=False;Default Timeout=5");
        raw.Open();
        using var command = raw.CreateCommand();
        command.CommandText = """
            INSERT INTO recall (recall, subject, entry, agency, unit, category, holder, purpose, cause, released_at, made_at, log_row)
            VALUES (@recall, @subject, @entry, 'nav', NULL, 'norskniva', 'oslo-vo', 'P1', 'stop', 1, 2, @entry)
            """;
        _ = command.Parameters.AddWithValue("@recall", recall.ToByteArray(bigEndian: true));
        _ = command.Parameters.AddWithValue("@subject", subject.ToBytes());
        _ = command.Parameters.AddWithValue("@entry", row.Entry.Value.ToByteArray(bigEndian: true));
        _ = command.ExecuteNonQuery();
    }
}
