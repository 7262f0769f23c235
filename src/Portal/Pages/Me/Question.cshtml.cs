using System.Security.Cryptography;
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

    // One for each answer of the text, in the text's own order: the picture goes with the answer, wherever it is shown.
    private static readonly string[] Pictures = ["buildings", "who", "neighbour"];

    /// <summary>Which of the orders the answers are shown in. Another each time the page is opened: whoever always takes the first has understood nothing.</summary>
    public int Order { get; private set; }

    /// <summary>The answers as they are shown. A link names the place and the order, so that no address tells which answer is right.</summary>
    public IEnumerable<(PictureOption Option, string Picture, int Place)> Shown
    {
        get
        {
            var left = Text.Question!.Options.Select((option, i) => (option, Pictures[Math.Min(i, Pictures.Length - 1)])).ToList();
            for (var (place, rest) = (1, Order); left.Count > 0; place++)
            {
                (rest, var next) = Math.DivRem(rest, left.Count);
                var (option, picture) = left[next];
                left.RemoveAt(next);
                yield return (option, picture, place);
            }
        }
    }

    public string? Chosen { get; private set; }

    public string Version { get; private set; } = "";

    public bool IsRight => Chosen is not null && Chosen == Text.Question?.Answer;

    public string Next => Ahead("sjekk", Version, ("svar", "ja"), ("bilde", IsRight ? CheckModel.Passed : CheckModel.Skipped));

    public async Task<IActionResult> OnGetAsync(int? valg, int? rekke, string? versjon, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (await ReadTextAsync(speech.Language, cancellationToken) is not { } text)
        {
            return Redirect(ReadAgain);
        }

        Text = text;
        Version = versjon ?? Text.Version;
        if (!Text.Available || !Thing.MayAnswer(Purpose))
        {
            return Redirect(Here);
        }

        if (Text.Question is not { } question)
        {
            return Redirect(Next);
        }

        var orders = Enumerable.Range(1, question.Options.Count).Aggregate(1, (product, number) => product * number);
        Order = rekke is { } given && given >= 0 && given < orders ? given : RandomNumberGenerator.GetInt32(orders);
        Chosen = rekke == Order ? Shown.FirstOrDefault(one => one.Place == valg).Option?.Id : null;
        return Page();
    }
}
