using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Notices;

/// <summary>Whether the participant is told that there is something new, where, in which language and of what. Off until they say otherwise.</summary>
internal sealed class IndexModel(NoticeClient notices, Speech speech) : PageModel
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["kode"] = "notices.codeSent",
        ["bekreftet"] = "notices.confirmed",
        ["lagret"] = "notices.saved",
        ["av"] = "notices.stopped",
        ["tatt"] = "notices.removed",
    };

    public NoticeChoice Choice { get; private set; } = new();

    public string? Done { get; private set; }

    public string? Fault { get; private set; }

    public string Field { get; private set; } = "address";

    public async Task OnGetAsync(string? gjort, CancellationToken cancellationToken)
    {
        Done = gjort is not null ? Words.GetValueOrDefault(gjort) : null;
        Choice = await notices.ChoiceAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAddressAsync(string? address, CancellationToken cancellationToken)
    {
        var choice = await notices.ChoiceAsync(cancellationToken);
        var reply = await notices.ProveAsync(address ?? "", choice is { Address: null, On: false } ? Spoken(choice) : choice.Language, cancellationToken);
        return reply.Status == HttpStatusCode.BadRequest ? Again(choice, "notices.wrongAddress", "address") : Redirected(reply.Status, reply.Problem, "kode");
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancellationToken)
    {
        var reply = await notices.ConfirmAsync(code ?? "", cancellationToken);
        return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
            ? Again(await notices.ChoiceAsync(cancellationToken), "notices.wrongCode", "code")
            : Redirected(reply.Status, reply.Problem, "bekreftet");
    }

    public async Task<IActionResult> OnPostSetAsync(string? language, string[]? kinds, CancellationToken cancellationToken)
    {
        // Nothing ticked is nothing told.
        var wanted = kinds ?? [];
        var reply = await notices.SetAsync(wanted.Length > 0, language ?? UiTexts.Norwegian, wanted, cancellationToken);
        return Redirected(reply.Status, reply.Problem, wanted.Length > 0 ? "lagret" : "av");
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        var choice = await notices.ChoiceAsync(cancellationToken);
        var reply = await notices.SetAsync(on: false, choice.Language, choice.Kinds, cancellationToken);
        return Redirected(reply.Status, reply.Problem, "av");
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken)
    {
        var reply = await notices.ForgetAsync(cancellationToken);
        return Redirected(reply.Status, reply.Problem, "tatt");
    }

    /// <summary>The page's own language, where messages can be in it.</summary>
    private string Spoken(NoticeChoice choice) => choice.Languages.Any(one => one.Id == speech.Language) ? speech.Language : UiTexts.Norwegian;

    private PageResult Again(NoticeChoice choice, string fault, string field)
    {
        (Choice, Fault, Field) = (choice, fault, field);
        return Page();
    }

    private RedirectResult Redirected(HttpStatusCode status, Problem? problem, string done) =>
        (int)status < 400 ? Redirect("/varsler?gjort=" + done) : throw new UpstreamException(status, problem?.Code);
}
