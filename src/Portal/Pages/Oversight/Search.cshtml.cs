using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>All rows about one person, for a stated reason. The number goes in a body, and is shown nowhere again.</summary>
internal sealed class SearchModel(GatewayClient gateway) : PageModel
{
    /// <summary>Coded, because free text in the log could name someone.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["innsyn", "avvik", "klage", "tilsyn", "kontroll", "other"];

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

        if (Reason is null || !Reasons.Contains(Reason))
        {
            (Fault, Field) = ("Velg hvorfor du søker.", "reason");
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
