using System.Globalization;
using System.Net;
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

    /// <summary>What is asked about: what a one-time code was made for, or the question that waits. Null: everything that may be shared.</summary>
    [BindProperty(SupportsGet = true, Name = "formal")]
    public string? Purpose { get; set; }

    /// <summary>The end that stood in the text that was read; it goes with the answer.</summary>
    [BindProperty(SupportsGet = true, Name = "slutt")]
    public string? End { get; set; }

    public CategoryState Thing { get; private set; } = new();

    public string Here => "/min-deling/" + Paths.Of(Category, Holder, Requestor);

    /// <summary>The text's own page, about the same purpose.</summary>
    public string Read => Paths.WithQuery(Here, ("formal", Purpose));

    /// <summary>The text's own page, which says that it must be read again.</summary>
    public string ReadAgain => Paths.WithQuery(Here, ("formal", Purpose), ("endret", "1"));

    /// <summary>The next page about exactly this text, purpose and end.</summary>
    public string Ahead(string page, string version, params (string Name, string? Value)[] more) =>
        Paths.WithQuery($"{Here}/{page}", [.. more, ("versjon", version), ("formal", Purpose), ("slutt", End)]);

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

    /// <summary>
    /// The text to decide on: the one about what is asked for, with the end that was read before, if any. Null where that cannot be said yes to any more:
    /// then it must be read again.
    /// </summary>
    protected async Task<ConsentText?> ReadTextAsync(string language, CancellationToken cancellationToken)
    {
        Purpose ??= Thing.RequestPurpose;
        var reply = await consent.TextAsync(Thing, Spoken(language), Purpose, End, cancellationToken);
        if (reply.Status == HttpStatusCode.BadRequest || (reply.Status == HttpStatusCode.NotFound && Purpose is not null))
        {
            return null;
        }

        var text = reply.Required();
        End = text.ValidTo?.ToString("O", CultureInfo.InvariantCulture);
        return text;
    }

    /// <summary>The language, where there is a text in it; else Norwegian, which is what one agrees to.</summary>
    private string Spoken(string language) =>
        Thing.Languages.Count == 0 || Thing.Languages.Contains(language, StringComparer.Ordinal) ? language : UiTexts.Norwegian;
}
