using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>What an officer keeps an eye on: whether facts are fresh and the stream is sent; and what to take home to check by.</summary>
internal sealed class OperationModel(OversightClient oversight) : PageModel
{
    private static readonly Dictionary<string, string> Home = new(StringComparer.Ordinal)
    {
        ["export-key"] = "navo-export-key.pem",
        ["log-key"] = "navo-log-key.txt",
        ["checkpoint"] = "navo-checkpoint.txt",
    };

    public IReadOnlyList<FactsAge> Ages { get; private set; } = [];

    public StreamStatus Stream { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Ages = await oversight.FactsAgeAsync(cancellationToken);
        Stream = await oversight.StreamAsync(cancellationToken);
    }

    /// <summary>Public things, fetched here so that an officer without other tools has them.</summary>
    public async Task<IActionResult> OnGetHomeAsync(string what, CancellationToken cancellationToken) => Home.TryGetValue(what, out var name)
        ? File(Encoding.UTF8.GetBytes(await oversight.PublicAsync(what, cancellationToken)), "text/plain; charset=utf-8", name)
        : NotFound();
}
