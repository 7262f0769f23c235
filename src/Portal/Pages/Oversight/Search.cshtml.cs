using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>All rows about one person, for a stated reason. The number goes in a body, and is shown nowhere again.</summary>
internal sealed class SearchModel(GatewayClient gateway) : PageModel
{
    private const int LongestReason = 200;

    public LogPage? Found { get; private set; }

    public string? Fault { get; private set; }

    public string Field { get; private set; } = "number";

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? number, string? reason, CancellationToken cancellationToken)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        Reason = reason?.Trim();
        if (digits.Length != 11)
        {
            Fault = "Skriv alle 11 sifrene.";
            return Page();
        }

        if (string.IsNullOrEmpty(Reason) || Reason.Length > LongestReason)
        {
            (Fault, Field) = ("Skriv hvorfor du søker, med høyst 200 tegn.", "reason");
            return Page();
        }

        var reply = await gateway.SearchAsync(digits, Reason, cancellationToken);
        if (reply.Status == HttpStatusCode.BadRequest)
        {
            Fault = "Nummeret er ikke et gyldig fødselsnummer eller d-nummer.";
            return Page();
        }

        Found = reply.Required();
        return Page();
    }
}
