using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Rights;

/// <summary>Everything NAVO has about the participant (GDPR art. 15): to read and print here, and as a file (art. 20).</summary>
internal sealed class EverythingModel(RightsClient rights, HeldWords words, Speech speech) : PageModel
{
    /// <summary>What only the file has: keys, octets and signatures say nothing to a reader, and prove everything to a machine.</summary>
    public const int OnlyInTheFile = 5;

    public WholeDownload Whole { get; private set; } = new();

    public HeldList Events { get; private set; } = new("all.happened", [], 0);

    public HeldList Messages { get; private set; } = new("held.messages", [], 0);

    public IReadOnlyList<HeldList> Lists { get; private set; } = [];

    public IReadOnlyList<RecallItem> Recalls { get; private set; } = [];

    public bool IsEmpty => Whole.Person is null && Whole.Agencies.All(agency => agency.Held is null or { IsNothing: true });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Whole = await rights.DownloadAsync(cancellationToken);
        (Events, Messages, Lists, Recalls) = (words.Happened(Whole), words.Messages(Whole), words.Lists(Whole), HeldWords.Recalls(Whole));
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
}
