using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>All rows about one person or one own employee, for a stated reason. The number goes in a body, and is shown nowhere again.</summary>
internal sealed class SearchModel(OversightClient oversight) : PageModel
{
    public LogPage? Found { get; private set; }

    public string? Fault { get; private set; }

    public string Field { get; private set; } = "number";

    public string? Reason { get; private set; }

    public string? Words { get; private set; }

    public bool IsOfEmployee { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? number, string? employee, string? reason, string? words, CancellationToken cancellationToken)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        (Reason, Words, IsOfEmployee) = (reason?.Trim(), words?.Trim(), !string.IsNullOrWhiteSpace(employee));
        if (IsOfEmployee == (digits.Length > 0) || (!IsOfEmployee && digits.Length != 11))
        {
            Fault = IsOfEmployee ? "Skriv enten et fødselsnummer eller et ansattnummer." : "Skriv alle 11 sifrene.";
            return Page();
        }

        if (Reasons.Of(Reason, Words) is not { } why)
        {
            (Fault, Field) = ("Velg hva det gjelder, og skriv hvorfor du søker.", "reason");
            return Page();
        }

        var reply = await oversight.SearchAsync(
            IsOfEmployee ? new { employeeId = employee!.Trim(), reason = why } : new { fodselsnummer = digits, reason = why }, cancellationToken);
        if (reply.Status == HttpStatusCode.BadRequest)
        {
            Fault = "Nummeret er ikke gyldig, eller det står et nummer i begrunnelsen.";
            return Page();
        }

        Found = reply.Required();
        return Page();
    }
}
