using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>"Hvem har sett": every look and every try, by day, in words.</summary>
internal sealed class AccessesModel(ConsentClient consent, Speech speech, TimeProvider time) : PageModel
{
    public const string OnlySeen = "sett";
    public const string OnlyDenied = "ikke";

    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Show { get; set; }

    public IReadOnlyList<IGrouping<DateOnly, AccessItem>> Days { get; private set; } = [];

    public bool IsEmpty { get; private set; }

    public DateOnly Today => Dates.LocalDay(time.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await consent.AccessesAsync(speech.Language, cancellationToken);
        IsEmpty = all.Count == 0;
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

    public string Heading(DateOnly day) =>
        day == Today ? speech["accesses.today"]
        : day == Today.AddDays(-1) ? speech["accesses.yesterday"]
        : Capital(Dates.WeekdayAndDay(day, speech.Language));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
