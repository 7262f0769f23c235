using System.Security.Cryptography;
using Navo.AccessLog.Entries;
using Navo.Contracts.Idempotency;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

public sealed class Access_rows
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Are_found_page_by_page_by_holder_or_requestor_only()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        for (var i = 0; i < 7; i++)
        {
            await ledger.Get<Seal>().SealAsync(Permits.Refusal(i % 2 == 0 ? subject : null, ledger.Caller()), None);
        }

        var rows = ledger.Get<AccessRows>();
        var seen = new List<AccessRow>();
        string? cursor = null;
        do
        {
            var page = await rows.SearchAsync(new AccessRowQuery { Agency = TestLedger.Holder, Limit = 3, Cursor = cursor }, None);
            seen.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(7, seen.Select(row => row.Entry).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(row => row.Position).Select(row => row.Entry), seen.Select(row => row.Entry));
        Assert.Equal(4, (await rows.SearchAsync(new AccessRowQuery { Agency = TestLedger.Requestor, Participant = subject }, None)).Items.Length);
        Assert.Empty((await rows.SearchAsync(new AccessRowQuery { Agency = AgencyId.Parse("etat-c") }, None)).Items);
        Assert.Empty((await rows.SearchAsync(new AccessRowQuery { Agency = TestLedger.Holder, Decision = "permit" }, None)).Items);
        Assert.Equal(7, (await rows.SearchAsync(new AccessRowQuery
        {
            Agency = TestLedger.Holder,
            Decision = "deny",
            Unit = TestLedger.Unit,
            Category = TestLedger.Category,
            Employee = ledger.Caller().Employee,
            From = ledger.Clock.GetUtcNow().AddHours(-1),
            To = ledger.Clock.GetUtcNow().AddHours(1),
        }, None)).Items.Length);
        await Assert.ThrowsAsync<FormatException>(() => rows.SearchAsync(new AccessRowQuery { Agency = TestLedger.Holder, Cursor = "x" }, None));
    }

    [Fact]
    public async Task Of_one_signed_tree_are_the_same_however_often_they_are_asked_for()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var tree = new AccessRowQuery { Agency = TestLedger.Holder, BelowLeaf = 2 };
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None);
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None);
        Assert.Empty((await ledger.Get<AccessRows>().SearchAsync(tree, None)).Items);
        await ledger.Get<Integrator>().BeatAsync(None);
        var before = (await ledger.Get<AccessRows>().SearchAsync(tree, None)).Items;

        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None);
        Assert.Equal(before.Select(row => row.Entry), (await ledger.Get<AccessRows>().SearchAsync(tree with { Participant = subject }, None)).Items.Select(row => row.Entry));
        await ledger.Get<Integrator>().BeatAsync(None);
        Assert.Equal(before.Select(row => row.Entry), (await ledger.Get<AccessRows>().SearchAsync(tree, None)).Items.Select(row => row.Entry));
        Assert.Equal((2, 2L), (before.Length, await ledger.Get<AccessRows>().CountAsync(tree, None)));
        Assert.Equal(3, (await ledger.Get<AccessRows>().SearchAsync(tree with { BelowLeaf = null }, None)).Items.Length);
    }

    [Fact]
    public async Task Show_the_latest_outcome_mark_and_the_employee_to_the_own_agency_alone()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var release = (SealOutcome.Sealed)await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        var mark = new EntryDraft
        {
            Kind = EntryKind.Outcome,
            Subject = subject,
            CallerAgency = TestLedger.Requestor,
            RelatedEntry = release.Entry,
            Detail = "journalfort",
        };
        await ledger.Get<Seal>().SealAsync(new SealItem { Draft = mark }, None);

        var found = await ledger.Get<AccessRows>().FindAsync(release.Entry, None);
        Assert.Equal("journalfort", found!.Row.Outcome);
        Assert.Equal("ansatt-1", await ledger.Get<AccessRows>().RevealEmployeeAsync(release.Entry, TestLedger.Requestor, None));
        Assert.Null(await ledger.Get<AccessRows>().RevealEmployeeAsync(release.Entry, TestLedger.Holder, None));
        Assert.Null(await ledger.Get<AccessRows>().FindAsync(EntryId.From(Guid.NewGuid()), None));
    }

    [Fact]
    public async Task Keep_answers_for_24_hours()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = ledger.Get<IIdempotencyStore>();
        var key = IdempotencyKey.From(new byte[32]);
        var (body, other) = (new byte[] { 1 }, new byte[] { 2 });
        var answer = new StoredAnswer { Status = 201, ContentType = "application/json", Body = new byte[] { 3 }, Entry = "e" };

        Assert.IsType<IdempotencyClaim.Fresh>(await store.BeginAsync(key, body, None));
        Assert.IsType<IdempotencyClaim.InFlight>(await store.BeginAsync(key, body, None));
        Assert.IsType<IdempotencyClaim.OtherBody>(await store.BeginAsync(key, other, None));
        await store.AbandonAsync(key, None);
        Assert.IsType<IdempotencyClaim.Fresh>(await store.BeginAsync(key, body, None));
        await store.CompleteAsync(key, answer, None);
        var replay = Assert.IsType<IdempotencyClaim.Replay>(await store.BeginAsync(key, body, None));
        Assert.Equal(201, replay.Answer.Status);
        Assert.Equal(answer.Body.ToArray(), replay.Answer.Body.ToArray());
        await store.AbandonAsync(key, None);
        Assert.IsType<IdempotencyClaim.Replay>(await store.BeginAsync(key, body, None));
        ledger.Clock.Offset = TimeSpan.FromHours(25);
        Assert.IsType<IdempotencyClaim.Fresh>(await store.BeginAsync(key, other, None));
    }

    [Fact]
    public async Task Keep_answers_so_that_the_database_alone_tells_nothing_of_request_or_answer()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = ledger.Get<IIdempotencyStore>();
        var key = IdempotencyKey.From(SHA256.HashData("issuer subject path key"u8));
        var request = SHA256.HashData("""{"fodselsnummer":"01810000001"}"""u8);
        _ = await store.BeginAsync(key, request, None);
        await store.CompleteAsync(key, new StoredAnswer { Status = 201, ContentType = "application/json", Body = "of the person"u8.ToArray(), Entry = null }, None);
        using var raw = ledger.Raw();
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT scope, fingerprint, body FROM kept_answer";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        Assert.NotEqual(key.Value, row.GetString(0));
        Assert.False(request.AsSpan().SequenceEqual((byte[])row.GetValue(1)));
        Assert.True(((byte[])row.GetValue(2)).AsSpan().IndexOf("of the person"u8) < 0);
    }
}
