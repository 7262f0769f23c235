using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>One full fødselsnummer, at the own agency's system, in a body: it is never in an address and never passes the gateway.</summary>
internal sealed class FindModel(OwnAgencyClient ownAgency) : PageModel
{
    public string? Fault { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? number, CancellationToken cancellationToken)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        if (digits.Length != 11)
        {
            Fault = "Skriv alle 11 sifrene.";
            return Page();
        }

        var found = await ownAgency.FindAsync(digits, cancellationToken);
        if (found.Value is { Pseudonym.Length: > 0 } participant)
        {
            return Redirect("/deltakere/" + Paths.Of(participant.Pseudonym));
        }

        Fault = (int)found.Status >= 500
            ? "Fagsystemet ditt svarer ikke nå. Prøv igjen om litt."
            : "Fant ingen du følger opp med dette nummeret.";
        return Page();
    }
}
