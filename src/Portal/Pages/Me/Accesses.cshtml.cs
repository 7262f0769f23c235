using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Proofs;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>"Hvem har sett": every look and every try, by day, in words.</summary>
internal sealed class AccessesModel(ConsentClient consent, LogKeys logKeys, Speech speech, TimeProvider time) : PageModel
{
    public const string OnlySeen = "sett";
    public const string OnlyDenied = "ikke";

    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Show { get; set; }

    public IReadOnlyList<IGrouping<DateOnly, AccessItem>> Days { get; private set; } = [];

    public bool IsEmpty { get; private set; }

    /// <summary>The key lines that the browser's own check trusts.</summary>
    public string Keys { get; private set; } = "";

    public DateOnly Today => Dates.LocalDay(time.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await consent.AccessesAsync(speech.Language, cancellationToken);
        IsEmpty = all.Count == 0;
        Keys = await logKeys.LinesAsync(cancellationToken);
        Days = [.. all
            .Where(one => Show switch
            {
                OnlySeen => !one.IsDenied && one.Kind is null or "release",
                OnlyDenied => one.IsDenied,
                _ => true,
            })
            .OrderByDescending(one => one.At)
            .GroupBy(one => Dates.LocalDay(one.At))];
    }

    /// <summary>The participant's own part of the log, as the consent service gives it.</summary>
    public async Task<IActionResult> OnGetLogAsync(CancellationToken cancellationToken) =>
        (await consent.OwnLogAsync(cancellationToken)).Value is { } log
            ? File(Encoding.UTF8.GetBytes(log), "application/json", "min-del-av-loggen.json")
            : NotFound();

    public string Heading(DateOnly day) =>
        day == Today ? speech["accesses.today"]
        : day == Today.AddDays(-1) ? speech["accesses.yesterday"]
        : Capital(Dates.WeekdayAndDay(day, speech.Language));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
