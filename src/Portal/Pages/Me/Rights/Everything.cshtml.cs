using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Rights;

/// <summary>Everything NAVO has about the participant (GDPR art. 15): to read and print here, and as a file (art. 20).</summary>
internal sealed class EverythingModel(RightsClient rights, Speech speech) : PageModel
{
    /// <summary>So many lines are read on a page; the file has them all.</summary>
    public const int MostEvents = 20;

    public WholeDownload Whole { get; private set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HeldEvent> Events { get; private set; } = [];

    public int MoreEvents { get; private set; }

    public bool IsEmpty => Whole.Person is null && Whole.Agencies.All(agency => agency.Held is null or { Grants.Count: 0, Reports.Count: 0, Skills.Count: 0 });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Whole = await rights.DownloadAsync(cancellationToken);
        Events = [.. Whole.History.Reverse().Take(MostEvents)];
        MoreEvents = Whole.History.Count - Events.Count;
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        // Whole before the first byte: a fault half-way would look like a file.
        var copy = new MemoryStream();
        await rights.CopyDownloadAsync(copy, cancellationToken);
        copy.Position = 0;
        return File(copy, "application/json", "navo-alt-om-meg.json");
    }

    /// <summary>What an agency says, a line for each thing; what it has not said is left out.</summary>
    public IEnumerable<(string Label, string Value)> Lines(HeldFacts facts)
    {
        (string Key, bool? Value)[] all =
        [
            ("fact.adult", facts.Adult), ("fact.alive", facts.Alive), ("fact.guardian", facts.Guardian), ("fact.protected", facts.AddressProtected), ("fact.shielded", facts.Shielded),
        ];
        return all.Where(one => one.Value is not null).Select(one => (speech[one.Key], speech[one.Value is true ? "fact.yes" : "fact.no"]));
    }

    /// <summary>How much there is of each kind.</summary>
    public IEnumerable<(string Label, int Count)> Amounts() =>
    [
        (speech["all.answers"], Whole.History.Count),
        (speech["all.asks"], Whole.Requests.Count),
        (speech["all.receipts"], Whole.Receipts.Count),
        (speech["all.rows"], Whole.Accesses.Count),
        (speech["all.blocks"], Whole.Blocks.Standing.Count),
        (speech["all.help"], Whole.Help.Count),
        (speech["all.corrections"], Whole.Corrections.Count),
    ];
}
