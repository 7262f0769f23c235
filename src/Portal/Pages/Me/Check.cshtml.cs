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

    public const string Passed = "passed";
    public const string Skipped = "skipped";

    private const string TextChanged = "urn:navo:problem:text-superseded";
    private const string TooWeak = "urn:navo:problem:assurance";

    public ConsentText Text { get; private set; } = new();

    private string? Question => Picture is Passed or Skipped ? Picture : null;

    public bool IsYes => Answer == "ja";

    /// <summary>Only people together can go on: a guardian is registered.</summary>
    public bool NeedsHelp { get; private set; }

    public bool NeedsStrongSignIn { get; private set; }

    public string StrongSignIn =>
        $"{SignInRegistration.SignInPath}/{Uri.EscapeDataString(User.FindFirst(Session.SignInId)?.Value ?? "")}?sikker=1&tilbake={Uri.EscapeDataString(Request.Path + $"?svar=ja&versjon={Version}&bilde={Question}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await PrepareAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await PrepareAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        return IsYes ? await YesAsync(cancellationToken) : await NoAsync(cancellationToken);
    }

    private async Task<IActionResult?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (Answer is not ("ja" or "nei") || !await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Text = await ReadTextAsync(speech.Language, cancellationToken);
        if (!Text.Available)
        {
            return Redirect(Here);
        }

        return Text.Version == Version ? null : Redirect(Here + "?endret=1");
    }

    private async Task<IActionResult> YesAsync(CancellationToken cancellationToken)
    {
        var language = Text.Language;
        var (status, receipt) = Thing.Request is { } request
            ? Outcome(await Consent.AnswerAsync(request, new { answer = "yes", textVersion = Version, language, question = Question }, cancellationToken), one => one.Receipt ?? one.Consent?.Receipt ?? one.Consent?.Id)
            : Outcome(
                await Consent.GiveAsync(
                    new { category = Category, holder = Holder, requestor = Requestor, purposes = Text.Purposes, textVersion = Version, language, question = Question },
                    cancellationToken),
                one => one.Receipt ?? one.Id);
        if (status == HttpStatusCode.Conflict && receipt == TextChanged)
        {
            return Redirect(Here + "?endret=1");
        }

        // Health may be read out of some plans: such a yes needs the strong sign-in (GDPR art. 9).
        NeedsStrongSignIn = status == HttpStatusCode.Forbidden && receipt == TooWeak;
        NeedsHelp = status == HttpStatusCode.Conflict;
        if (NeedsStrongSignIn || NeedsHelp)
        {
            return Page();
        }

        return Done(status, receipt, "ny");
    }

    private async Task<IActionResult> NoAsync(CancellationToken cancellationToken)
    {
        var (status, receipt) = Outcome(
            Thing.Request is { } request
                ? await Consent.AnswerAsync(request, new { answer = "no" }, cancellationToken)
                : await Consent.RefuseAsync(new { category = Category, holder = Holder, requestor = Requestor }, cancellationToken),
            one => one.Receipt);
        return Done(status, receipt, "nei");
    }

    private static (HttpStatusCode Status, string? Receipt) Outcome<T>(Reply<T> reply, Func<T, string?> receipt) =>
        (reply.Status, reply.Value is { } value ? receipt(value) : reply.Problem?.Type);

    private RedirectResult Done(HttpStatusCode status, string? receipt, string what) =>
        (int)status >= 400 ? throw new UpstreamException(status, null)
        : receipt is null ? Redirect("/min-deling")
        : Redirect($"/kvittering/{Uri.EscapeDataString(receipt)}?{what}=1");
}
