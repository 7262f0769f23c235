using Navo.Contracts.Codes;
using Navo.Portal.Catalogue;
using Navo.Portal.Pages.Me.Blocking;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Rights;

/// <summary>What a download holds, as sentences for the person it is about.</summary>
internal sealed class HeldWords(Names names, BlockWords blocks, Speech speech)
{
    private static readonly CodeList Provisions = CodeLists.Of("keeping-provision");

    public HeldList Happened(WholeDownload whole) => HeldList.Of("all.happened", whole.History.Reverse(), one => one.At, one =>
        $"{Way(one.Category, one.Holder, one.Requestor)}: {speech["happened." + one.Kind]}");

    public HeldList Messages(WholeDownload whole) => HeldList.Of("held.messages", whole.Notifications.Messages, one => one.DoneAt ?? one.DueAt, one =>
        $"{speech["message." + one.Kind]} {speech["message.state." + one.State]}");

    /// <summary>The kinds that have a list on the page, those without a line too.</summary>
    public IReadOnlyList<HeldList> Lists(WholeDownload whole) =>
    [
        HeldList.Of("held.consents", whole.Consents.Select(one => one.Consent), one => one.GivenAt ?? default, Yes),
        HeldList.Of("held.questions", whole.Requests, one => one.AskedAt, Question),
        HeldList.Of("held.asks", whole.Asks, one => one.At, one => speech["accesses.asked", names.Agency(one.Agency), Thing(one.Category)]),
        HeldList.Of("held.uses", whole.Uses, one => one.Last, one =>
            speech["held.use", names.Agency(one.Requestor), Thing(one.Category), one.Times] + " " + speech["accesses.reason", names.PurposeWords(one.Purpose, speech.Language)]),
        HeldList.Of("held.blocks", whole.Blocks.History, one => one.At, one => speech["held." + one.Kind, blocks.Name(one.Block)]),
        HeldList.Of("held.help", whole.Help, one => one.At, Help),
        HeldList.Of("held.corrections", whole.Corrections, one => one.CorrectedAt, one => speech["held.corrected", names.Agency(one.Holder), Thing(one.Category)]),
        HeldList.Of("held.units", whole.Units, one => one.FirstSeen, one => speech.Whole(names.Unit(one.Unit))),
        HeldList.Of("held.merges", whole.Merges, one => one.At, one => speech["held.merge." + one.What, names.Agency(one.Agency)]),
    ];

    /// <summary>The same as the pages about a stop show them.</summary>
    public static IReadOnlyList<RecallItem> Recalls(WholeDownload whole) =>
    [
        .. whole.Recalls.OrderByDescending(one => one.MadeAt).Select(one => new RecallItem
        {
            Category = one.Category,
            Holder = one.Holder,
            Requestor = one.Agency,
            Unit = one.Unit,
            ReleasedAt = one.ReleasedAt,
            RecalledAt = one.MadeAt,
            State = one.Answer ?? "asked",
            Because = one.Provision is { } code
                ? new Bilingual { Nb = Provisions.Label(code, UiTexts.Norwegian) ?? code, En = Provisions.Label(code, UiTexts.English) ?? code }
                : null,
            AnsweredAt = one.AnsweredAt,
        }),
    ];

    private string Yes(ConsentItem yes) => string.Join(' ', new[]
    {
        $"{Way(yes.Category, yes.Holder, yes.Requestor)}:",
        speech.OrNone("state." + yes.State) ?? speech["receipts.kind.ended"],
        yes.State is "given" or "paused" && yes.ValidTo is { } until ? "– " + speech["home.until", speech.Day(until)] : "",
    }.Where(part => part.Length > 0));

    private string Question(HeldQuestion question)
    {
        var who = question.AskedBy?.Unit is { } unit ? names.Unit(unit) : names.Agency(question.Requestor);
        return speech["accesses.asked", who, Thing(question.Category)] + " " + speech["held.answer." + (question.Answer ?? question.State switch
        {
            "later" => "later",
            "expired" => "expired",
            _ => "none",
        })];
    }

    private string Help(HeldHelp help)
    {
        var who = help.Unit is { } unit ? names.Unit(unit) : names.Agency(help.Agency);
        return speech["held.help." + help.Kind, who] + (help.Interpreter is null ? "" : " " + speech["held.interpreter"]);
    }

    private string Way(string? category, string? holder, string? requestor) =>
        holder is null || requestor is null
            ? names.Category(category, speech.Language)
            : $"{names.Category(category, speech.Language)} ({speech["home.direction", names.Plain(holder, speech.Language), names.Plain(requestor, speech.Language)]})";

    private string Thing(string? category) => speech.OrNone("thing." + category) ?? $"«{names.Category(category, speech.Language)}»";
}
