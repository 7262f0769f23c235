using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Blocking;

/// <summary>Keep out one employee, known by alias, or a whole office. It takes effect like a stop, and no reason is asked.</summary>
internal sealed class BlockModel(ConsentClient consent) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "etat")]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "enhet")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "ansatt")]
    public string? Employee { get; set; }

    public string Alias => Employee is { Length: >= 2 } alias ? alias[..2].ToUpperInvariant() : "";

    public bool LacksChoice { get; private set; }

    public IActionResult OnGet() => Agency.Length == 0 || (Unit is null && Employee is null) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string? hvem, CancellationToken cancellationToken)
    {
        object? block = hvem switch
        {
            "ansatt" when Employee is not null => new { agency = Agency, employee = Employee },
            "enhet" when Unit is not null => new { agency = Agency, unit = Unit },
            _ => null,
        };
        LacksChoice = block is null;
        if (block is null)
        {
            return Page();
        }

        var reply = await consent.BlockAsync(block, cancellationToken);
        return (int)reply.Status < 400 ? Redirect("/sperrer?ny=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }
}
