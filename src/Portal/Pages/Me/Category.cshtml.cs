using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>One decision: the four parts, what a no means, and three ways to answer. Nothing is sent from here but "later".</summary>
internal sealed class CategoryModel(ConsentClient consent, NoticeClient notices, Speech speech) : ThingPage(consent)
{
    /// <summary>What was written down of this, and what became of it after a stop.</summary>
    public IReadOnlyList<RecallItem> Recalls { get; private set; } = [];

    public ConsentText Text { get; private set; } = new();

    /// <summary>The Norwegian text beside a translation: it is the one agreed to.</summary>
    public ConsentText? Norwegian { get; private set; }

    /// <summary>Someone asks for more than what is shared already.</summary>
    public bool IsFurther => Thing.IsLive && Thing.MayAnswer(Purpose);

    /// <summary>A yes to the further purpose leaves what is shared as it is: one text explains both.</summary>
    public bool Keeps => Thing.SharedPurposes.All(Text.YesTo.Contains);

    public bool HasChanged { get; private set; }

    public bool IsOpened { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? endret, int? apnet, CancellationToken cancellationToken)
    {
        IsOpened = apnet is not null;
        HasChanged = endret is not null;
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Recalls = [.. (await notices.RecallsAsync(cancellationToken)).Where(one => one.Category == Category && one.Holder == Holder && one.Requestor == Requestor)];

        // The end is set anew each time the text is read; an address may not bring one along.
        End = null;
        if (await ReadTextAsync(speech.Language, cancellationToken) is not { } text)
        {
            return Purpose is null || Purpose == Thing.RequestPurpose ? NotFound() : Redirect(Here);
        }

        Text = text;
        if (Text.Available && Text.Language != UiTexts.Norwegian)
        {
            Norwegian = Text.Agreed ?? await ReadTextAsync(UiTexts.Norwegian, cancellationToken);
        }

        return Page();
    }

    /// <summary>Lets the agency ask before the quiet after a no or a stop is over.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var reply = await Consent.OpenAsync(new { category = Category, holder = Holder, requestor = Requestor }, cancellationToken);
        return (int)reply.Status < 400 ? Redirect(Here + "?apnet=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }

    public async Task<IActionResult> OnPostLaterAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Thing.Request is { } request && Thing.RequestState != "later")
        {
            _ = await Consent.AnswerAsync(request, new { answer = "later" }, act: null, cancellationToken);
        }

        return Redirect("/min-deling?venter=1");
    }
}
