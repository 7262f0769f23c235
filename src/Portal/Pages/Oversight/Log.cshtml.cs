using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.Hosting;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>The access log of the officer's own agency. Looking is itself a row, and the page says so.</summary>
internal sealed class LogModel(GatewayClient gateway, OversightClient oversight, PolicyCatalogue policy, UnitNames units, TimeProvider time) : PageModel
{
    private static readonly string[] Formats = ["csv", "jsonl", "cef"];

    [BindProperty(SupportsGet = true, Name = "fra")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "til")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "ansatt")]
    public string? Employee { get; set; }

    [BindProperty(SupportsGet = true, Name = "enhet")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "kategori")]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true, Name = "avgjorelse")]
    public string? Decision { get; set; }

    [BindProperty(SupportsGet = true, Name = "deltaker")]
    public string? Participant { get; set; }

    [BindProperty(SupportsGet = true, Name = "etter")]
    public string? Cursor { get; set; }

    public LogPage Found { get; private set; } = new();

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The officer wrote something the gateway cannot read as a filter.</summary>
    public bool IsBadFilter { get; private set; }

    public IEnumerable<string> UnitIds => units.UnitIds.Order(StringComparer.Ordinal);

    public IEnumerable<string> CategoryIds => policy.Agreements.Select(agreement => agreement.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public LogFilter Filter => new()
    {
        From = From,
        To = To,
        Employee = Employee?.Trim(),
        Unit = Unit,
        Category = Category,
        Decision = Decision,
        Participant = Participant?.Trim(),
        Cursor = Cursor,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.LogAsync(Filter, cancellationToken);
        IsBadFilter = reply.Status == System.Net.HttpStatusCode.BadRequest;
        Found = IsBadFilter ? new LogPage() : reply.Required();
    }

    /// <summary>The same rows as a zip with a signed list. The export is a row too.</summary>
    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        if (!Formats.Contains(format))
        {
            return NotFound();
        }

        var answer = await oversight.ExportAsync(format, Filter with { Cursor = null }, cancellationToken);
        IsBadFilter = true;
        return await HandedOn.FileAsync(HttpContext, answer, $"tilgangslogg-{format}.zip", cancellationToken) ?? (IActionResult)Page();
    }

    public string At(string? cursor, params (string Name, string Value)[] more) => Paths.WithQuery(
        "/tilgangslogg",
        [("fra", From), ("til", To), ("ansatt", Employee), ("enhet", Unit), ("kategori", Category), ("avgjorelse", Decision), ("deltaker", Participant), ("etter", cursor), .. more.Select(pair => (pair.Name, (string?)pair.Value))]);
}
