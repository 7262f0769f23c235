using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Notifying;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class A_notice
{
    internal static readonly ImmutableArray<NoticeKind> All = [NoticeKind.Question, NoticeKind.Answer, NoticeKind.Ending, NoticeKind.Look, NoticeKind.Change];

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Is_planned_for_nobody_who_has_not_chosen_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        Assert.Empty(await ledger.Get<Notices>().OfSubjectAsync(subject, None));
        Assert.False((await ledger.Get<Notices>().ChoiceAsync(subject, None)).IsOn);
    }

    [Fact]
    public async Task Waits_for_an_address_that_is_shown_to_be_the_participants()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var notices = ledger.Get<Notices>();
        _ = await notices.SetAsync(subject, true, "nb", All, None);
        await notices.ProveAsync(subject, "noen@example.no", "nb", None);
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        Assert.Empty(await notices.OfSubjectAsync(subject, None));
        Assert.Equal((null, "noen@example.no"), ((await notices.ChoiceAsync(subject, None)).Address, (await notices.ChoiceAsync(subject, None)).Unproven));

        // A second wish within the minute sends no second code.
        await notices.ProveAsync(subject, "noen@example.no", "nb", None);
        var letters = await DeliverAsync(ledger, OutboxKind.Code);
        var (_, letter) = Assert.Single(letters);
        Assert.False(await notices.ConfirmAsync(subject, letter.Code == "000000" ? "000001" : "000000", None));
        Assert.False(await notices.ConfirmAsync(await ledger.KnownAsync(2), letter.Code!, None));
        Assert.True(await notices.ConfirmAsync(subject, letter.Code!, None));
        Assert.False(await notices.ConfirmAsync(subject, letter.Code!, None));
        Assert.Equal("noen@example.no", (await notices.ChoiceAsync(subject, None)).Address);
        Assert.All(await notices.OfSubjectAsync(subject, None), notice => Assert.Equal((NoticeKind.Ending, "planned"), (notice.Kind, notice.State)));
    }

    [Fact]
    public async Task Is_not_proven_by_trying_or_by_an_old_code()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var notices = ledger.Get<Notices>();
        _ = await notices.SetAsync(subject, true, "nb", All, None);
        await notices.ProveAsync(subject, "noen@example.no", "nb", None);
        var (_, letter) = Assert.Single(await DeliverAsync(ledger, OutboxKind.Code));
        for (var i = 0; i < Notices.MostTries; i++)
        {
            Assert.False(await notices.ConfirmAsync(subject, "feil", None));
        }

        Assert.False(await notices.ConfirmAsync(subject, letter.Code!, None));
        ledger.Clock.Offset += TimeSpan.FromMinutes(2);
        await notices.ProveAsync(subject, "noen@example.no", "nb", None);
        ledger.Clock.Offset += Notices.CodeLives;
        Assert.Empty(await DeliverAsync(ledger, OutboxKind.Code));
        Assert.Null((await notices.ChoiceAsync(subject, None)).Unproven);
    }

    [Fact]
    public async Task Reminds_before_a_yes_ends_and_tells_its_end_unless_it_was_stopped()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (one, other) = (await OnAsync(ledger, 1), await OnAsync(ledger, 2));
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(one), None);
        var stopped = await ledger.Get<Consents>().GiveAsync(ledger.Yes(other), None);
        _ = await ledger.Get<Consents>().WithdrawAsync(other, stopped.Consent!.Value, None);
        Assert.Equal(2, (await DeliverAsync(ledger, OutboxKind.Notice)).Count);

        ledger.Clock.Offset += TimeSpan.FromDays(16.5);
        Assert.Equal(one, Assert.Single(await DeliverAsync(ledger, OutboxKind.Notice)).Subject);
        ledger.Clock.Offset += TimeSpan.FromDays(14);
        Assert.Equal(one, Assert.Single(await DeliverAsync(ledger, OutboxKind.Notice)).Subject);
        ledger.Clock.Offset += TimeSpan.FromDays(100);
        Assert.Empty(await DeliverAsync(ledger, OutboxKind.Notice));
    }

    [Fact]
    public async Task Tells_of_looks_once_a_day_and_only_whoever_wants_that()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await OnAsync(ledger, 1);
        var other = await OnAsync(ledger, 2, [NoticeKind.Answer]);
        foreach (var person in (SubjectId[])[subject, other])
        {
            _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(person), None);
            for (var i = 0; i < 3; i++)
            {
                _ = await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(person), None);
            }
        }

        _ = await DeliverAsync(ledger, OutboxKind.Notice);
        Assert.Equal(1, await ledger.Get<NoticeRounds>().LooksAsync(None));
        Assert.Equal(subject, Assert.Single(await DeliverAsync(ledger, OutboxKind.Notice)).Subject);

        _ = await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        Assert.Equal(0, await ledger.Get<NoticeRounds>().LooksAsync(None));
        ledger.Clock.Offset += NoticeRounds.BetweenLooks;
        Assert.Equal(1, await ledger.Get<NoticeRounds>().LooksAsync(None));
        ledger.Clock.Offset += NoticeRounds.BetweenLooks;
        Assert.Equal(0, await ledger.Get<NoticeRounds>().LooksAsync(None));
    }

    [Fact]
    public async Task Stays_due_when_only_the_language_changes_or_another_kind_is_unticked()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await OnAsync(ledger, 1);
        var notices = ledger.Get<Notices>();
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        _ = await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        _ = await notices.SetAsync(subject, true, "en", All, None);
        _ = await notices.SetAsync(subject, true, "en", [NoticeKind.Answer, NoticeKind.Look, NoticeKind.Change], None);
        Assert.Equal(
            [(NoticeKind.Answer, "planned"), (NoticeKind.Ending, "dropped"), (NoticeKind.Ending, "dropped")],
            (await notices.OfSubjectAsync(subject, None)).Select(one => (one.Kind, one.State)));
        Assert.Equal(1, await ledger.Get<NoticeRounds>().LooksAsync(None));
        Assert.Equal("en", Assert.Single(await DeliverAsync(ledger, OutboxKind.Notice)).Letter.Language);

        // Ticked anew: the ends that lie ahead, and no look of the time before.
        _ = await notices.SetAsync(subject, true, "en", [NoticeKind.Ending], None);
        _ = await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        _ = await notices.SetAsync(subject, true, "en", [NoticeKind.Ending, NoticeKind.Look], None);
        ledger.Clock.Offset += NoticeRounds.BetweenLooks;
        Assert.Equal(0, await ledger.Get<NoticeRounds>().LooksAsync(None));
        Assert.Equal(2, (await notices.OfSubjectAsync(subject, None)).Count(one => (one.Kind, one.State) == (NoticeKind.Ending, "planned")));
    }

    [Fact]
    public async Task Goes_to_nobody_who_has_switched_it_off_since()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await OnAsync(ledger, 1);
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        _ = await ledger.Get<NoticeRounds>().BundleAsync(None);
        _ = await ledger.Get<Notices>().SetAsync(subject, false, "nb", All, None);
        Assert.Empty(await DeliverAsync(ledger, OutboxKind.Notice));
        Assert.All(await ledger.Get<Notices>().OfSubjectAsync(subject, None), notice => Assert.Equal("dropped", notice.State));
        ledger.Clock.Offset += TimeSpan.FromDays(365);
        Assert.Empty(await DeliverAsync(ledger, OutboxKind.Notice));
    }

    /// <summary>Someone who wants to be told, with a proven address.</summary>
    internal static async Task<SubjectId> OnAsync(TestLedger ledger, int number, ImmutableArray<NoticeKind>? kinds = null)
    {
        var subject = await ledger.KnownAsync(number);
        var notices = ledger.Get<Notices>();
        _ = await notices.SetAsync(subject, true, "nb", kinds ?? All, None);
        await notices.ProveAsync(subject, $"person-{number}@example.no", "nb", None);
        var letters = await DeliverAsync(ledger, OutboxKind.Code);
        Assert.True(await notices.ConfirmAsync(subject, letters.Single(one => one.Subject == subject).Letter.Code!, None));
        return subject;
    }

    /// <summary>Everything due, through a sink that takes it.</summary>
    internal static async Task<List<(SubjectId? Subject, NoticeLetter Letter)>> DeliverAsync(TestLedger ledger, OutboxKind kind)
    {
        var letters = new List<(SubjectId?, NoticeLetter)>();
        _ = await ledger.Get<NoticeRounds>().BundleAsync(None);
        _ = await ledger.Get<Outbox>().RunAsync(
            kind,
            (item, _) =>
            {
                if (ledger.Get<Notices>().LetterOf(item) is not { } letter)
                {
                    return Task.FromResult<Delivery>(new Delivery.Dropped());
                }

                letters.Add((item.Subject, letter));
                return Task.FromResult<Delivery>(new Delivery.Sent());
            },
            None);
        return letters;
    }
}
