using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>What was called back, what was answered, and what is late; and how deliveries stand.</summary>
internal sealed class RecallsModel(GatewayClient gateway) : PageModel
{
    public RecallRows Found { get; private set; } = new();

    public string? Show { get; private set; }

    public int? Again { get; private set; }

    public static string Word(string state) => state switch
    {
        "sending" => "Sendes",
        "undeliverable" => "Ikke levert",
        "waiting" => "Venter på svar",
        "overdue" => "Over fristen",
        "deleted" => "Slettet",
        "kept" => "Må stå",
        _ => state,
    };

    public async Task OnGetAsync(string? vis, int? igjen, CancellationToken cancellationToken)
    {
        (Show, Again) = (vis is "overdue" or "undeliverable" ? vis : null, igjen);
        Found = (await gateway.RecallsAsync(Show, cancellationToken)).Required();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.RecallsAgainAsync(cancellationToken);
        return (int)reply.Status < 400
            ? Redirect("/tilbakekall?igjen=" + reply.Value.GetProperty("again").GetInt32())
            : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }
}
