using System.Net;
using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Catalogue;
using Navo.Portal.Categories;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>One category, released for one purpose. Opening the page is the release; marking its use does not release again.</summary>
internal sealed class SharedModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy, Names names, TimeProvider time)
    : FactPage(ownAgency, policy, names, time)
{
    public const string NotShared = "urn:navo:problem:not-shared";
    public static readonly IReadOnlyList<string> Outcomes = ["replaced-assessment", "used-in-plan", "journalfort", "not-useful"];

    [BindProperty(SupportsGet = true)]
    public string Category { get; set; } = "";

    public SharedData? Data { get; private set; }

    public Problem? Problem { get; private set; }

    public HttpStatusCode Status { get; private set; } = HttpStatusCode.OK;

    public string? Entry { get; private set; }

    public IReadOnlyList<Conflict> Conflicts { get; private set; } = [];

    /// <summary>The outcome that was just noted.</summary>
    public string? Noted { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Purpose is null)
        {
            return Redirect(Here);
        }

        await NameAsync(cancellationToken);

        // Before the data: reading anew is what ends "corrected since you saw it".
        Corrections = [.. (await gateway.CorrectionsAsync(Pseudonym, cancellationToken)).Where(one => one.Category == Category)];
        var reply = await gateway.SharedAsync(Pseudonym, Category, Purpose.Id, cancellationToken);
        (Data, Problem, Status, Entry) = (reply.Value, reply.Problem, reply.Status, reply.Entry);
        if (Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
        {
            return NotFound();
        }

        Conflicts = await ConflictsAsync(Category, reply, cancellationToken);

        // A broken source after a permit is its own page here; a broken gateway has none of these problem types.
        return Data is null && Problem is null ? throw new UpstreamException(Status, null) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid entry, string outcome, CancellationToken cancellationToken)
    {
        if (!Outcomes.Contains(outcome))
        {
            return BadRequest();
        }

        await NameAsync(cancellationToken);
        var reply = await gateway.OutcomeAsync(entry.ToString(), outcome, cancellationToken);
        Noted = (int)reply.Status < 400 ? outcome : throw new UpstreamException(reply.Status, reply.Problem?.Code);
        return Page();
    }
}
