using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>A page about one participant, opened for one purpose. The address holds the own agency's pseudonym, never a name.</summary>
internal abstract class CasePage(OwnAgencyClient ownAgency, PolicyCatalogue policy) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Pseudonym { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "formal")]
    public string? PurposeId { get; set; }

    /// <summary>The name from the own agency's system; null when it has none for this pseudonym.</summary>
    public string? ParticipantName { get; private set; }

    public string Shown => ParticipantName ?? "Deltaker uten navn her";

    public IReadOnlyList<NamedPurpose> Purposes => policy.PurposesFor(User.AgencyId(), User.Roles());

    public NamedPurpose? Purpose => Purposes.FirstOrDefault(purpose => purpose.Id == PurposeId);

    public string Here => "/deltakere/" + Paths.Of(Pseudonym);

    public string HereFor => $"{Here}?formal={PurposeId}";

    protected PolicyCatalogue Policy => policy;

    protected OwnAgencyClient OwnAgency => ownAgency;

    protected async Task NameAsync(CancellationToken cancellationToken) =>
        ParticipantName = (await ownAgency.NamesAsync([Pseudonym], cancellationToken)).GetValueOrDefault(Pseudonym);

    /// <summary>Who holds a category that this caller's agency asks for under the chosen purpose.</summary>
    public string? HolderOf(string category) =>
        PurposeId is null ? null : policy.Holder(category, User.AgencyId(), User.Roles(), PurposeId);
}
