using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me;

/// <summary>Every answer there has been, newest first.</summary>
internal sealed class ReceiptsModel(ConsentClient consent) : PageModel
{
    public IReadOnlyList<ReceiptItem> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        All = [.. (await consent.ReceiptsAsync(cancellationToken)).OrderByDescending(one => one.At)];
}
