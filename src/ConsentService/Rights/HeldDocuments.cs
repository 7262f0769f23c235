using System.Collections.Immutable;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.OwnData;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Notifying;
using Navo.Ledger.Recalling;
using Navo.Ledger.Rights;

namespace Navo.ConsentService.Rights;

/// <summary>What the Ledger has, in the words of the download.</summary>
internal static class HeldDocuments
{
    public static HeldPersonDocument Person(HeldPerson held) => new(
        held.Since,
        [.. held.Numbers.Select(one => new HeldNumberDocument(one.Number.Reveal(), one.IsCurrent, one.Since))],
        held.Pseudonyms.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).ToDictionary(pair => pair.Key.Value, pair => pair.Value.Value, StringComparer.Ordinal),
        Convert.ToBase64String([.. held.LogKey]),
        held.Entries);

    public static IReadOnlyList<HeldFactsDocument> Facts(HeldPerson held, ImmutableDictionary<AgencyId, AgencySubjectFacts> facts, OwnDataWords names) =>
    [
        .. held.Told.OrderBy(told => told.Key.Value, StringComparer.Ordinal).Select(told =>
        {
            var said = facts.GetValueOrDefault(told.Key, AgencySubjectFacts.Unknown);
            return new HeldFactsDocument
            {
                Agency = told.Key.Value,
                AsOf = AsOf(said) ?? told.Value.AsOf,
                ReceivedAt = told.Value.ReceivedAt,
                Adult = Bit(said.Adult),
                Alive = Bit(said.Alive),
                Guardian = Bit(said.Guardian),
                AddressProtected = Bit(said.AddressProtected),
                Shielded = Bit(said.Shielded),
                FollowUps = said.FollowUps.TryRead(out var periods)
                    ? [.. periods.Select(period => new HeldFollowUpDocument(
                        period.Unit.Value, names.UnitName(period.Unit.Value), Bit(period.UnitProtected), period.Group, period.From, period.To))]
                    : null,
            };
        }),
    ];

    public static HeldTextDocument Text(ShownText text) => new(text.Id, text.Version, text.Language, text.Hash);

    public static HeldEventDocument Event(ConsentEvent one, ConsentCircumstance? beside) => new()
    {
        At = one.Instant,
        Kind = one.Kind.ToString().ToLowerInvariant(),
        Category = one.Category.Value,
        Holder = one.Holder.Value,
        Requestor = one.Requestor.Value,
        Purposes = [.. one.Purposes.Select(purpose => purpose.Value)],
        Consent = one.Consent?.ToString(),
        Request = one.Request?.ToString(),
        Text = one.Text is { } text ? Text(text) : null,
        ValidTo = one.ValidTo,
        SelfGiven = one.SelfGiven,
        Explicit = one.Explicit,
        Assurance = one.Assurance.ToString().ToLowerInvariant(),
        ByAgency = one.ByAgency?.Value,
        ByEmployee = one.ByEmployee?.Value,
        Question = beside is null ? null : PictureAnswers.Word(beside.Question),
        Help = beside?.Help,
        Interpreter = beside is { Interpreter.Used: true } ? new HeldInterpreterDocument(beside.Interpreter.Language, beside.Interpreter.Mode) : null,
        Entry = one.Entry.ToString(),
    };

    public static HeldHelpDocument Help(HeldHelp help) => new()
    {
        Kind = help.Kind,
        Agency = help.Agency.Value,
        Unit = help.Unit?.Value,
        Role = help.Role,
        Employee = help.Employee.Value,
        Category = help.Category.Value,
        Holder = help.Holder.Value,
        Requestor = help.Requestor.Value,
        Purpose = help.Purpose.Value,
        Interpreter = help.Interpreter ? new HeldInterpreterDocument(help.InterpreterLanguage, help.InterpreterMode) : null,
        At = help.At,
        Expires = help.Expires,
        UsedAt = help.UsedAt,
        Entry = help.Entry.ToString(),
    };

    public static HeldRecallDocument Recall(Recall recall) => new()
    {
        Id = recall.Id.ToString("D"),
        Agency = recall.Agency.Value,
        Unit = recall.Unit?.Value,
        Category = recall.Category.Value,
        Holder = recall.Holder.Value,
        Cause = recall.Cause.ToString().ToLowerInvariant(),
        Release = recall.Release.ToString(),
        ReleasedAt = recall.ReleasedAt,
        MadeAt = recall.MadeAt,
        Answer = recall.Answer is { } answer ? answer.IsDeleted ? "deleted" : "kept" : null,
        Provision = recall.Answer?.Provision,
        AnsweredAt = recall.Answer?.AnsweredAt,
    };

    public static HeldNotificationsDocument Notifications(NoticeChoice choice, IEnumerable<KeptNotice> messages) => new(
        choice.IsOn, choice.Language, [.. choice.Kinds.Select(kind => kind.ToString().ToLowerInvariant())], choice.Address, choice.Unproven,
        [.. messages.Select(one => new HeldNoticeDocument(one.Kind.ToString().ToLowerInvariant(), one.DueAt, one.State, one.DoneAt))]);

    private static bool? Bit(Fact<bool> fact) => fact.TryRead(out var value) ? value : null;

    // A heartbeat refreshes every fact of an agency at once.
    private static DateTimeOffset? AsOf(AgencySubjectFacts said) =>
        said.FollowUps.IsKnown ? said.FollowUps.AsOf : said.Adult.IsKnown ? said.Adult.AsOf : said.Alive.IsKnown ? said.Alive.AsOf : null;
}
