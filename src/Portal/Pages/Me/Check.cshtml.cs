using System.Net;
using Microsoft.AspNetCore.Mvc;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>See the answer once more, then send it. A yes and a no take the same way, with buttons of the same weight.</summary>
internal sealed class CheckModel(ConsentClient consent, Speech speech) : ThingPage(consent)
{
    [BindProperty(SupportsGet = true, Name = "svar")]
    public string Answer { get; set; } = "";

    /// <summary>The text that was read: if it is another by now, it must be read again.</summary>
    [BindProperty(SupportsGet = true, Name = "versjon")]
    public string Version { get; set; } = "";

    /// <summary>What came of the picture question; anything else is nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "bilde")]
    public string? Picture { get; set; }

    /// <summary>This page's own number for one press: sent twice, it is one answer.</summary>
    [BindProperty(Name = "akt")]
    public Guid? Act { get; set; }

    /// <summary>The question this page was made to answer, if there was one: no other is answered in its place.</summary>
    [BindProperty(Name = "sporsmal")]
    public string? Ask { get; set; }

    /// <summary>What this page said that the yes is to.</summary>
    [BindProperty(Name = "til")]
    public string? YesTo { get; set; }

    public const string Passed = "passed";
    public const string Skipped = "skipped";

    private const string TextChanged = "urn:navo:problem:text-superseded";
    private const string TooWeak = "urn:navo:problem:assurance";
    private const string Guarded = "urn:navo:problem:manual-route";

    public ConsentText Text { get; private set; } = new();

    private string? Question => Picture is Passed or Skipped ? Picture : null;

    public bool IsYes => Answer == "ja";

    /// <summary>Only people together can go on: a guardian is registered.</summary>
    public bool NeedsHelp { get; private set; }

    public bool NeedsStrongSignIn { get; private set; }

    public string StrongSignIn =>
        $"{SignInRegistration.SignInPath}/{Uri.EscapeDataString(User.FindFirst(Session.SignInId)?.Value ?? "")}?sikker=1&tilbake={Uri.EscapeDataString(Ahead("sjekk", Version, ("svar", "ja"), ("bilde", Question)))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await PrepareAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!Thing.MayAnswer(Purpose))
        {
            return Redirect(Here);
        }

        (Act, YesTo) = (Guid.NewGuid(), Words(Text));
        Ask = Thing.RequestPurpose == Purpose ? Thing.Request : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await PrepareAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        // Answered already, by this press sent twice or on another page: what stands is shown, and nothing is said again.
        if (!Thing.MayAnswer(Purpose))
        {
            return IsYes && Thing is { IsLive: true, Consent: { } consent } ? Done(HttpStatusCode.OK, consent, "ny") : Redirect(Here);
        }

        return !IsYes ? await NoAsync(cancellationToken)
            : YesTo == Words(Text) ? await YesAsync(cancellationToken)
            : Redirect(ReadAgain);
    }

    private async Task<IActionResult?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (Answer is not ("ja" or "nei") || !await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (await ReadTextAsync(speech.Language, cancellationToken) is not { } text)
        {
            return Redirect(ReadAgain);
        }

        Text = text;
        if (!Text.Available)
        {
            return Redirect(Here);
        }

        return Text.Version == Version ? null : Redirect(ReadAgain);
    }

    private async Task<IActionResult> YesAsync(CancellationToken cancellationToken)
    {
        // Exactly what was shown: these purposes, to this end, on these words.
        var (language, purposes, validTo) = (Text.Language, Text.YesTo, Text.ValidTo);
        var (status, receipt) = Ask is { } request
            ? Outcome(
                await Consent.AnswerAsync(request, new { answer = "yes", purposes, textVersion = Version, language, validTo, question = Question }, Act, cancellationToken),
                one => one.Receipt ?? one.Consent?.Receipt ?? one.Consent?.Id)
            : Outcome(
                await Consent.GiveAsync(
                    new { category = Category, holder = Holder, requestor = Requestor, purposes, textVersion = Version, language, validTo, question = Question },
                    Act,
                    cancellationToken),
                one => one.Receipt ?? one.Id);
        if ((status == HttpStatusCode.Conflict && receipt == TextChanged) || status == HttpStatusCode.BadRequest)
        {
            return Redirect(ReadAgain);
        }

        // Health may be read out of some plans: such a yes needs the strong sign-in (GDPR art. 9).
        NeedsStrongSignIn = status == HttpStatusCode.Forbidden && receipt == TooWeak;
        NeedsHelp = status == HttpStatusCode.Conflict && receipt == Guarded;
        return NeedsStrongSignIn || NeedsHelp ? Page() : Done(status, receipt, "ny");
    }

    private async Task<IActionResult> NoAsync(CancellationToken cancellationToken)
    {
        var (status, receipt) = Outcome(
            Ask is { } request
                ? await Consent.AnswerAsync(request, new { answer = "no" }, Act, cancellationToken)
                : await Consent.RefuseAsync(new { category = Category, holder = Holder, requestor = Requestor }, Act, cancellationToken),
            one => one.Receipt);
        return Done(status, receipt, "nei");
    }

    private static string Words(ConsentText text) => string.Join(' ', text.YesTo);

    private static (HttpStatusCode Status, string? Receipt) Outcome<T>(Reply<T> reply, Func<T, string?> receipt) =>
        (reply.Status, reply.Value is { } value ? receipt(value) : reply.Problem?.Type);

    // A conflict: the question has been answered, or this very answer is on its way. Either way the thing's own page says how it stands.
    private RedirectResult Done(HttpStatusCode status, string? receipt, string what) =>
        status == HttpStatusCode.Conflict ? Redirect(Here)
        : (int)status >= 400 ? throw new UpstreamException(status, null)
        : receipt is null ? Redirect("/min-deling")
        : Redirect($"/kvittering/{Uri.EscapeDataString(receipt)}?{what}=1");
}
