using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.Hosting;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>Everything the log has about a participant or an incident, with what shows it to be the log's.</summary>
internal sealed class EvidenceModel(OversightClient oversight, PolicyCatalogue policy, UnitNames units) : PageModel
{
    public string? Fault { get; private set; }

    public string Field { get; private set; } = "";

    public string? Reason { get; private set; }

    public string? Words { get; private set; }

    public bool IsIncident { get; private set; }

    public IncidentForm Incident { get; private set; } = new();

    public IEnumerable<string> UnitIds => units.UnitIds.Order(StringComparer.Ordinal);

    public IEnumerable<string> CategoryIds => policy.Agreements.Select(agreement => agreement.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public async Task<IActionResult> OnPostParticipantAsync(string? number, string? reason, string? words, CancellationToken cancellationToken)
    {
        (Reason, Words) = (reason, words);
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length != 11
            ? Missing("Skriv alle 11 sifrene.", "number")
            : Reasons.Of(reason, words) is not { } why ? Missing("Velg hva det gjelder, og skriv hvorfor.", "p-reason")
            : await FileAsync(new { kind = "participant", fodselsnummer = digits, reason = why }, "number", cancellationToken);
    }

    public async Task<IActionResult> OnPostIncidentAsync(IncidentForm form, string? reason, string? words, CancellationToken cancellationToken)
    {
        (Incident, Reason, Words, IsIncident) = (form, reason, words, true);
        return string.IsNullOrWhiteSpace(form.Title) ? Missing("Gi hendelsen et navn.", "title")
            : !form.IsNarrow ? Missing("Velg minst tid, ansatt, enhet, kategori eller avgjørelse.", "from")
            : Reasons.Of(reason, words) is not { } why ? Missing("Velg hva det gjelder, og skriv hvorfor.", "i-reason")
            : await FileAsync(form.ToOrder(why), "title", cancellationToken);
    }

    private async Task<IActionResult> FileAsync(object order, string field, CancellationToken cancellationToken) =>
        await HandedOn.FileAsync(HttpContext, await oversight.EvidenceAsync(order, cancellationToken), "bevispakke.zip", cancellationToken)
            ?? (IActionResult)Missing("Pakken kunne ikke lages: sjekk nummeret og datoene, at det ikke står et nummer i teksten, og at det ikke er over 20 000 rader.", field);

    private PageResult Missing(string fault, string field)
    {
        (Fault, Field) = (fault, field);
        return Page();
    }
}
