using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>
/// One picture question, to see whether we explained well enough. It never blocks and may be skipped. That it was answered right or
/// skipped is kept for the participant alone; a wrong answer is kept nowhere: no one can be judged by it.
/// </summary>
internal sealed class QuestionModel(ConsentClient consent, Speech speech) : ThingPage(consent)
{
    public ConsentText Text { get; private set; } = new();

    public string? Chosen { get; private set; }

    public string Version { get; private set; } = "";

    public bool IsRight => Chosen is not null && Chosen == Text.Question?.Answer;

    public string Next => $"{Here}/sjekk?svar=ja&versjon={Uri.EscapeDataString(Version)}&bilde={(IsRight ? CheckModel.Passed : CheckModel.Skipped)}";

    public async Task<IActionResult> OnGetAsync(string? valg, string? versjon, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Text = await ReadTextAsync(speech.Language, cancellationToken);
        Version = versjon ?? Text.Version;
        if (!Text.Available || Thing.IsLive)
        {
            return Redirect(Here);
        }

        Chosen = Text.Question?.Options.FirstOrDefault(option => option.Id == valg)?.Id;
        return Text.Question is null ? Redirect(Next) : Page();
    }
}
