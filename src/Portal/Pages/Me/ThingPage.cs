using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>A page about one thing that may be shared in one direction: the address names it, the service knows it or not.</summary>
internal abstract class ThingPage(ConsentClient consent) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Category { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Holder { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Requestor { get; set; } = "";

    public CategoryState Thing { get; private set; } = new();

    public string Here => "/min-deling/" + Paths.Of(Category, Holder, Requestor);

    protected ConsentClient Consent => consent;

    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var all = await consent.CategoriesAsync(cancellationToken);
        var found = all.FirstOrDefault(one => one.Id == Category && one.Holder == Holder && one.Requestor == Requestor);
        Thing = found ?? Thing;
        return found is not null;
    }

    /// <summary>The page, while something is shared that can be stopped; else the thing's own page says how it stands.</summary>
    protected async Task<IActionResult> ShowSharedAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        return Thing.IsLive || Thing.IsPaused ? Page() : Redirect(Here);
    }

    /// <summary>The text to decide on: when someone asks, the one about what they ask for.</summary>
    protected async Task<ConsentText> ReadTextAsync(string language, CancellationToken cancellationToken)
    {
        var purpose = Thing.Request is { } request
            ? (await consent.AsksAsync(cancellationToken)).FirstOrDefault(ask => ask.Id == request)?.Purpose
            : null;
        return (await consent.TextAsync(Thing, Spoken(language), purpose, cancellationToken)).Required();
    }

    /// <summary>The language, where there is a text in it; else Norwegian, which is what one agrees to.</summary>
    private string Spoken(string language) =>
        Thing.Languages.Count == 0 || Thing.Languages.Contains(language, StringComparer.Ordinal) ? language : UiTexts.Norwegian;
}
