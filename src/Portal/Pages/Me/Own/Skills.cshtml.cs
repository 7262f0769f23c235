using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Own;

/// <summary>What the participant says that they can: from pictures, or in own words that count only after they have read them once more.</summary>
internal sealed class SkillsModel(OwnDataClient own) : PageModel
{
    public IReadOnlyList<OwnSkill> Own { get; private set; } = [];

    public SkillOptions Options { get; private set; } = new();

    public string? Fault { get; private set; }

    public string? Words { get; private set; }

    public bool IsAdded { get; private set; }

    public bool IsAway { get; private set; }

    public async Task OnGetAsync(int? lagt, CancellationToken cancellationToken)
    {
        IsAdded = lagt is not null;
        await ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? choice, string? source, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(choice) || string.IsNullOrEmpty(source))
        {
            return await AgainAsync("choice", cancellationToken);
        }

        var reply = await own.SayAsync(new { choice, source }, cancellationToken);
        return (int)reply.Status < 400 ? Redirect("/mine-opplysninger/det-jeg-kan?lagt=1") : await AgainAsync((int)reply.Status == 409 ? "full" : "choice", cancellationToken);
    }

    public async Task<IActionResult> OnPostWordsAsync(string? words, string? source, CancellationToken cancellationToken)
    {
        Words = words?.Trim();
        if (string.IsNullOrEmpty(Words) || string.IsNullOrEmpty(source))
        {
            return await AgainAsync("words", cancellationToken);
        }

        var reply = await own.SayAsync(new { words = Words, source }, cancellationToken);
        return reply.Value is { } said ? Redirect("/mine-opplysninger/det-jeg-kan/" + Paths.Of(said.Id)) : await AgainAsync((int)reply.Status == 409 ? "full" : "words", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        _ = await own.RemoveAsync(id, cancellationToken);
        return Redirect("/mine-opplysninger/det-jeg-kan");
    }

    private async Task<PageResult> AgainAsync(string fault, CancellationToken cancellationToken)
    {
        Fault = fault;
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var skills = await own.SkillsAsync(cancellationToken);
        IsAway = skills.Value is null;
        Own = skills.Value ?? [];
        Options = await own.OptionsAsync(cancellationToken);
    }
}
