using System.Net;
using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Catalogue;
using Navo.Portal.Categories;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>Everything a participant shares for one purpose on one page. Each category shown is a release of its own, with its own row.</summary>
internal sealed class ProfileModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy, Names names, TimeProvider time)
    : FactPage(ownAgency, policy, names, time)
{
    public IReadOnlyList<ProfilePart> Parts { get; private set; } = [];

    /// <summary>What may be asked for and is not shared: refused, stopped, never asked and unknown look the same.</summary>
    public IReadOnlyList<OverviewState> Rest { get; private set; } = [];

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Purpose is null)
        {
            return Redirect(Here);
        }

        await NameAsync(cancellationToken);
        var overview = await gateway.OverviewAsync(Pseudonym, Purpose.Id, cancellationToken);
        Problem = overview.Problem;
        if (overview.Value is not { } states)
        {
            return overview.Status == HttpStatusCode.Forbidden ? Page() : throw new UpstreamException(overview.Status, Problem?.Code);
        }

        // Before the data: reading anew is what ends "corrected since you saw it".
        Corrections = await gateway.CorrectionsAsync(Pseudonym, cancellationToken);
        Rest = [.. states.Categories.Where(one => one.State != "shared")];
        var parts = new List<ProfilePart>();
        foreach (var one in states.Categories.Where(one => one.State == "shared"))
        {
            parts.Add(await ReadAsync(one.Category, cancellationToken));
        }

        Parts = parts;
        return Page();
    }

    private async Task<ProfilePart> ReadAsync(string category, CancellationToken cancellationToken)
    {
        var reply = await gateway.SharedAsync(Pseudonym, category, PurposeId!, cancellationToken);
        var conflicts = await ConflictsAsync(category, reply, cancellationToken);
        var isWide = reply.Value?.Observations.Any(observation => NorskView.Fits(observation.Data)) == true;
        return new ProfilePart(
            category, Names.CategoryForStaff(category), Names.Agency(HolderOf(category)), reply.Value,
            reply.Value is null && !reply.Has(SharedModel.NotShared), isWide, conflicts);
    }
}

/// <summary>One category of the profile.</summary>
internal sealed record ProfilePart(
    string Category, string Title, string Holder, SharedData? Data, bool IsDown, bool IsWide, IReadOnlyList<Conflict> Conflicts);
