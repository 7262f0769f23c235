using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Oversight;

/// <summary>What a participant allowed at an instant: "what was allowed on 3 May at 12:00?".</summary>
internal sealed class AllowedModel(OversightClient oversight) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "deltaker")]
    public string? Participant { get; set; }

    [BindProperty(SupportsGet = true, Name = "dag")]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "klokka")]
    public string? Clock { get; set; }

    public AllowedThen? Found { get; private set; }

    public bool IsBad { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Participant))
        {
            return;
        }

        if (!TryInstant(out var at))
        {
            IsBad = true;
            return;
        }

        var reply = await oversight.AllowedAsync(Participant.Trim(), at, cancellationToken);
        IsBad = reply.Status == HttpStatusCode.BadRequest;
        Found = IsBad ? null : reply.Required();
    }

    // Without a day: now. Without a time of day: the day's beginning.
    private bool TryInstant(out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrEmpty(Day))
        {
            return string.IsNullOrEmpty(Clock);
        }

        var time = TimeOnly.MinValue;
        var isOne = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (string.IsNullOrEmpty(Clock) || TimeOnly.TryParse(Clock, CultureInfo.InvariantCulture, out time))
            && day.Year is >= 1970 and < 9999;
        at = isOne ? Dates.Instant(day, time) : null;
        return isOne;
    }
}
