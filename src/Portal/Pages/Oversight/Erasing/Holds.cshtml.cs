using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight.Erasing;

/// <summary>The own agency's legal holds (GDPR art. 17(3)(e)), and a form that sets one. Looking is itself a row, and the page says so.</summary>
internal sealed partial class HoldsModel(ErasingClient erasing) : PageModel
{
    public const string OfEverything = "alt";

    public static readonly IReadOnlyList<string> Reasons = ["court-case", "police", "supervision", "complaint", "other"];

    public IReadOnlyList<LegalHold> Standing { get; private set; } = [];

    public IReadOnlyList<LegalHold> Lifted { get; private set; } = [];

    public string? Done { get; private set; }

    public string? Fault { get; private set; }

    public string Field { get; private set; } = "";

    /// <summary>Everything, or one participant.</summary>
    public bool IsOfEverything { get; private set; }

    public string? Participant { get; private set; }

    public string? Reason { get; private set; }

    public string? Reference { get; private set; }

    public Task OnGetAsync(string? deltaker, string? gjort, CancellationToken cancellationToken)
    {
        Participant = deltaker;
        Done = gjort switch
        {
            "satt" => "Slettestoppet gjelder nå.",
            "opphevet" => "Slettestoppet er opphevet.",
            _ => null,
        };
        return ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? hva, string? deltaker, string? grunn, string? sak, CancellationToken cancellationToken)
    {
        (IsOfEverything, Participant, Reason, Reference) = (hva == OfEverything, deltaker?.Trim(), grunn, sak?.Trim());
        (Fault, Field) = Missing();
        if (Fault is null)
        {
            var reply = await erasing.SetAsync(IsOfEverything ? null : Participant, Reason!, Reference!, cancellationToken);
            switch (reply.Status)
            {
                case HttpStatusCode.OK or HttpStatusCode.Created:
                    return Redirect("/sletting?gjort=satt");
                case HttpStatusCode.BadRequest or HttpStatusCode.NotFound:
                    (Fault, Field) = ("Fant ingen deltaker med dette pseudonymet i din etat.", "deltaker");
                    break;
                default:
                    throw new UpstreamException(reply.Status, reply.Problem?.Code);
            }
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    private (string? Fault, string Field) Missing() =>
        !IsOfEverything && string.IsNullOrEmpty(Participant) ? ("Skriv deltakerens pseudonym.", "deltaker")
        : Reason is null || !Reasons.Contains(Reason) ? ("Velg hvorfor.", "grunn")
        : Reference is null || !CaseNumber().IsMatch(Reference) || ElevenDigits().IsMatch(Reference)
            ? ("Skriv saksnummeret med bokstaver uten æ, ø og å, tall, / og -. Ikke fødselsnummer.", "sak")
        : (null, "");

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var all = await erasing.HoldsAsync(cancellationToken);
        (Standing, Lifted) = ([.. all.Where(one => one.LiftedAt is null)], [.. all.Where(one => one.LiftedAt is not null)]);
    }

    // As the gateway takes it: a number of a case, and so no person.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9/-]{0,39}\z")]
    private static partial Regex CaseNumber();

    // A national identity number is no case, however it is divided: "010190-12345" would outlive the person's erasure here.
    [GeneratedRegex("(?:[0-9][/-]*){11}")]
    private static partial Regex ElevenDigits();
}
