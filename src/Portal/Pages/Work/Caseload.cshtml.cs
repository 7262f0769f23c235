using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Work;

/// <summary>The caller's own participants, from the own agency's facts, with names from the own agency's system.</summary>
internal sealed class CaseloadModel(GatewayClient gateway, OwnAgencyClient ownAgency) : PageModel
{
    private const int PageSize = 20;
    private const int ResolveAtOnce = 100;

    [BindProperty(SupportsGet = true, Name = "enhet")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "sorter")]
    public string Sort { get; set; } = "navn";

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<CaseloadRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Units { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool HasNoNames { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var caseload = await gateway.CaseloadAsync(cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in caseload.Select(one => one.Pseudonym).Chunk(ResolveAtOnce))
        {
            foreach (var (pseudonym, name) in await ownAgency.NamesAsync(part, cancellationToken))
            {
                names[pseudonym] = name;
            }
        }

        HasNoNames = caseload.Count > 0 && names.Count == 0;
        var corrected = (await gateway.CorrectionsAsync(null, cancellationToken)).Select(one => one.Pseudonym).ToHashSet(StringComparer.Ordinal);
        Units = [.. caseload.SelectMany(one => one.FollowUps).Select(one => one.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var rows = caseload
            .Select(one => new CaseloadRow(one.Pseudonym, names.GetValueOrDefault(one.Pseudonym), one.FollowUps, corrected.Contains(one.Pseudonym)))
            .Where(row => string.IsNullOrEmpty(Unit) || row.FollowUps.Any(followUp => followUp.Unit == Unit))
            .ToArray();
        Total = rows.Length;
        Number = Math.Clamp(Number, 1, Pages);
        Rows = [.. Sorted(rows).Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public string At(string sort, int number)
    {
        var unit = string.IsNullOrEmpty(Unit) ? "" : $"&enhet={Uri.EscapeDataString(Unit)}";
        return $"/deltakere?sorter={sort}&side={number}{unit}";
    }

    private IEnumerable<CaseloadRow> Sorted(CaseloadRow[] rows) => Sort switch
    {
        "siden" => rows.OrderByDescending(row => row.Since ?? DateOnly.MinValue).ThenBy(row => row.Name, Norwegian.Order),
        _ => rows.OrderBy(row => row.Name is null).ThenBy(row => row.Name, Norwegian.Order),
    };
}

internal sealed record CaseloadRow(string Pseudonym, string? Name, IReadOnlyList<FollowUp> FollowUps, bool IsCorrected)
{
    public DateOnly? Since => FollowUps.Min(followUp => followUp.From);
}
