using Microsoft.AspNetCore.Mvc;
using Navo.Contracts.Describing;
using Navo.Portal.Catalogue;
using Navo.Portal.Categories;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Work;

/// <summary>
/// The small common plan: the other agency's line, if the participant shares it, beside the own one. Which categories make
/// a plan is the policy's: those this caller may ask for under the purpose, and those it may be asked for under it.
/// </summary>
internal sealed class PlanModel(
    GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy, CodeWords codes, Names names, TimeProvider time)
    : FactPage(ownAgency, policy, names, time)
{
    public Timeline? Picture { get; private set; }

    public IReadOnlyList<PlanPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Purpose is null)
        {
            return Redirect(Here);
        }

        await NameAsync(cancellationToken);
        var overview = (await gateway.OverviewAsync(Pseudonym, Purpose.Id, cancellationToken)).Value;

        // Before the data: reading anew is what ends "corrected since you saw it".
        Corrections = overview is null ? [] : await gateway.CorrectionsAsync(Pseudonym, cancellationToken);
        var parts = new List<PlanPart>();
        foreach (var one in overview?.Categories ?? [])
        {
            parts.Add(await OtherAsync(one, cancellationToken));
        }

        foreach (var category in OwnCategories())
        {
            parts.Add(await OwnAsync(category, cancellationToken));
        }

        Parts = parts;
        var lanes = parts.Where(part => part.Lines.Count > 0)
            .Select((part, index) => new TimelineLane(part.Title, index % 2 == 0 ? "one" : "two", part.Lines)).ToArray();
        Picture = lanes.Any(lane => Timeline.Drawn(lane).Count > 0) ? Timeline.Of(lanes, Today) : null;
        return Page();
    }

    /// <summary>What the own agency holds that others ask for under this same purpose.</summary>
    private IEnumerable<string> OwnCategories() => Policy.Agreements
        .Where(agreement => agreement.IsInForce && agreement.Holder == User.AgencyId() && agreement.Purposes.Contains(PurposeId!))
        .Select(agreement => agreement.Category)
        .Distinct(StringComparer.Ordinal);

    private async Task<PlanPart> OtherAsync(OverviewState state, CancellationToken cancellationToken)
    {
        var part = Without(state.Category, HolderOf(state.Category), PlanPartState.NotShared);
        if (state.State != "shared")
        {
            return part;
        }

        var reply = await gateway.SharedAsync(Pseudonym, state.Category, PurposeId!, cancellationToken);
        return reply.Value is { } data ? With(part, data) : reply.Has(SharedModel.NotShared) ? part : part with { State = PlanPartState.Down };
    }

    private async Task<PlanPart> OwnAsync(string category, CancellationToken cancellationToken)
    {
        var part = Without(category, User.AgencyId(), PlanPartState.OwnSystem);
        return await OwnAgency.OwnDataAsync(Pseudonym, category, cancellationToken) is { } data ? With(part, data) : part;
    }

    /// <summary>Both agencies may hold the same category, goals for one: each part says whose it is.</summary>
    private PlanPart Without(string category, string? holder, PlanPartState state) =>
        new(Names.CategoryForStaff(category), "fra " + Names.Agency(holder), category, state, [], []);

    private PlanPart With(PlanPart part, SharedData data)
    {
        var lines = data.Observations.SelectMany(observation => PlanLine.Of(observation.Data, codes, Names)).ToArray();

        // What is no line of time, such as a goal, is said in words.
        DescribedLine[] words = lines.Length > 0 ? [] : [.. data.Observations.SelectMany(observation => PlainLines.Of(part.Category, observation, Names))];
        return part with { State = lines.Length + words.Length == 0 ? PlanPartState.Empty : PlanPartState.Shown, Lines = lines, Words = words };
    }
}

internal enum PlanPartState
{
    Shown,
    Empty,
    NotShared,
    OwnSystem,
    Down,
}

internal sealed record PlanPart(string Title, string From, string Category, PlanPartState State, IReadOnlyList<PlanLine> Lines, IReadOnlyList<DescribedLine> Words);
