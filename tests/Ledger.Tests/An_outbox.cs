using System.Collections.Concurrent;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Notifying;

namespace Navo.Ledger.Tests;

public sealed class An_outbox
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Loses_nothing_and_sends_nothing_twice_when_the_sink_is_down_for_an_hour()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Clock.Stands = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        ledger.Clock.Hurries = true;
        var people = new List<SubjectId>();
        for (var i = 1; i <= 12; i++)
        {
            people.Add(await A_notice.OnAsync(ledger, i, [NoticeKind.Answer]));
        }

        var arrived = new List<(Guid Id, SubjectId Subject)>();
        var goesDown = ledger.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        var isUpAgain = goesDown + TimeSpan.FromHours(1);
        var failed = 0;
        var expected = 0;
        for (var minute = 0; minute < 180; minute++)
        {
            // For the first 75 minutes somebody says yes, and somebody else stops, every minute: before, in and after the hour.
            if (minute < 75)
            {
                var person = people[minute % people.Count];
                var yes = await ledger.Get<Consents>().GiveAsync(ledger.Yes(person), None);

                // The stop is answered although nobody can be told of it.
                Assert.Equal(ConsentEventKind.Withdrawn, (await ledger.Get<Consents>().WithdrawAsync(person, yes.Consent!.Value, None))!.Ended.Kind);
                expected++;
            }

            _ = await ledger.Get<NoticeRounds>().BundleAsync(None);
            _ = await ledger.Get<Outbox>().RunAsync(
                OutboxKind.Notice,
                (item, _) =>
                {
                    var now = ledger.Clock.GetUtcNow();
                    if (now >= goesDown && now < isUpAgain)
                    {
                        failed++;
                        return Task.FromResult<Delivery>(new Delivery.Down("connect"));
                    }

                    arrived.Add((item.Id, item.Subject!.Value));
                    return Task.FromResult<Delivery>(new Delivery.Sent());
                },
                None);
            ledger.Clock.Offset += TimeSpan.FromMinutes(1);
        }

        // One message for each minute's yes and stop of one person, each once.
        Assert.True(failed > 0);
        Assert.Equal(expected, arrived.Count);
        Assert.Equal(expected, arrived.Select(one => one.Id).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(0, 75).GroupBy(minute => people[minute % people.Count]).ToDictionary(group => group.Key, group => group.Count()),
            arrived.GroupBy(one => one.Subject).ToDictionary(group => group.Key, group => group.Count()));
        Assert.Empty(await ledger.Get<Outbox>().StatusAsync(None));
    }

    [Fact]
    public async Task Sends_again_with_the_same_id_what_a_process_had_sent_and_not_marked()
    {
        await using var ledger = await TestLedger.OpenAsync();
        _ = await WaitingAsync(ledger, 1);
        var first = await ledger.Get<Outbox>().ClaimAsync(OutboxKind.Notice, None);

        // It was sent, and the process died here. Until its hold is over nobody takes it.
        await using var other = await TestLedger.OpenAsync(beside: ledger);
        Assert.Null(await other.Get<Outbox>().ClaimAsync(OutboxKind.Notice, None));
        ledger.Clock.Offset += RetrySchedule.Lease;
        var second = await other.Get<Outbox>().ClaimAsync(OutboxKind.Notice, None);
        Assert.Equal((first!.Id, 2), (second!.Id, second.Attempt));

        // Should the first come to life after all, what it says counts no more.
        Assert.False(await ledger.Get<Outbox>().MarkAsync(first, new Delivery.Sent(), None));
        Assert.True(await other.Get<Outbox>().MarkAsync(second, new Delivery.Sent(), None));
        ledger.Clock.Offset += TimeSpan.FromDays(1);
        Assert.Null(await other.Get<Outbox>().ClaimAsync(OutboxKind.Notice, None));
    }

    [Fact]
    public async Task Is_emptied_by_two_workers_without_a_message_sent_twice()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var people = new HashSet<SubjectId>();
        for (var i = 1; i <= 25; i++)
        {
            _ = people.Add(await WaitingAsync(ledger, i, bundles: false));
        }

        await using var other = await TestLedger.OpenAsync(beside: ledger);
        var arrived = new ConcurrentQueue<SubjectId>();
        await Task.WhenAll(((TestLedger[])[ledger, other]).Select(worker => Task.Run(async () =>
        {
            _ = await worker.Get<NoticeRounds>().BundleAsync(None);
            _ = await worker.Get<Outbox>().RunAsync(
                OutboxKind.Notice,
                (item, _) =>
                {
                    arrived.Enqueue(item.Subject!.Value);
                    return Task.FromResult<Delivery>(new Delivery.Sent());
                },
                None);
        })));
        Assert.Equal(people.Count, arrived.Count);
        Assert.True(people.SetEquals(arrived));
    }

    [Fact]
    public async Task Gives_up_after_a_day_and_shows_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        _ = await WaitingAsync(ledger, 1);
        _ = await WaitingAsync(ledger, 2);
        var outbox = ledger.Get<Outbox>();
        Assert.Equal(2, Assert.Single(await outbox.StatusAsync(None)).Waiting);
        var attempts = 0;
        for (var hour = 0; hour < 60; hour++)
        {
            await outbox.RunAsync(
                OutboxKind.Notice,
                (_, _) =>
                {
                    attempts++;
                    return Task.FromResult<Delivery>(new Delivery.Down("connect"));
                },
                None);
            ledger.Clock.Offset += TimeSpan.FromHours(1);
        }

        var status = Assert.Single(await outbox.StatusAsync(None));
        Assert.Equal((0L, 2L, 2 * RetrySchedule.Most), (status.Waiting, status.Dead, attempts));
    }

    [Fact]
    public async Task Goes_on_past_one_that_is_refused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var bad = await WaitingAsync(ledger, 1);
        _ = await WaitingAsync(ledger, 2);
        var sent = await ledger.Get<Outbox>().RunAsync(
            OutboxKind.Notice,
            (item, _) => Task.FromResult<Delivery>(item.Subject == bad ? new Delivery.Refused("no-such-box") : new Delivery.Sent()),
            None);
        var status = Assert.Single(await ledger.Get<Outbox>().StatusAsync(None));
        Assert.Equal((1, 0L, 1L), (sent, status.Waiting, status.Dead));
    }

    [Fact]
    public async Task Keeps_no_address_in_clear()
    {
        await using var ledger = await TestLedger.OpenAsync();
        _ = await WaitingAsync(ledger, 1);
        await ledger.Get<Notices>().ProveAsync(await ledger.KnownAsync(1), "annen-person@example.no", "nb", None);
        await ledger.DisposeServicesAsync();
        var octets = TestStore.Octets(ledger.Folder);
        Assert.Equal(-1, octets.AsSpan().IndexOf("person-1@example.no"u8));
        Assert.Equal(-1, octets.AsSpan().IndexOf("annen-person"u8));
    }

    private static async Task<SubjectId> WaitingAsync(TestLedger ledger, int number, bool bundles = true)
    {
        var subject = await A_notice.OnAsync(ledger, number, [NoticeKind.Answer]);
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        if (bundles)
        {
            _ = await ledger.Get<NoticeRounds>().BundleAsync(None);
        }

        return subject;
    }
}
