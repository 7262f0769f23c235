using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight.Erasing;

/// <summary>What was erased, by which rule and when. Each receipt is a row about nobody, so officers of every agency see the same list.</summary>
internal sealed class ReceiptsModel(ErasingClient erasing) : PageModel
{
    /// <summary>So many leaves are named on the page; the receipt itself has all of them.</summary>
    private const int LongestLeaves = 60;

    public IReadOnlyList<ErasureReceipt> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await erasing.ErasuresAsync(cancellationToken);

    /// <summary>The row's octets: what the leaf is a hash of.</summary>
    public async Task<IActionResult> OnGetLeafAsync(Guid entry, CancellationToken cancellationToken)
    {
        var id = entry.ToString("D");
        return (await erasing.ErasuresAsync(cancellationToken)).FirstOrDefault(one => one.Entry == id) is { } found
            ? File(Convert.FromBase64String(found.Canonical), "application/octet-stream", $"{id}.bin")
            : NotFound();
    }

    public static string Leaves(ErasureReceipt receipt) =>
        receipt.Leaves.Length <= LongestLeaves ? receipt.Leaves : receipt.Leaves[..receipt.Leaves.LastIndexOf(',', LongestLeaves)] + " …";
}
