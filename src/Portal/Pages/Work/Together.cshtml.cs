using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Navo.Portal.Catalogue;
using Navo.Portal.Hosting;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>Help a participant to answer one question: a one-time code, or a yes said aloud. Staff start, and never press yes.</summary>
internal sealed class TogetherModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy, IOptions<PortalOptions> options)
    : CasePage(ownAgency, policy)
{
    public static readonly IReadOnlyList<(string Code, string Name)> SpokenLanguages =
    [
        ("ar", "Arabisk"), ("so", "Somali"), ("ti", "Tigrinja"), ("uk", "Ukrainsk"), ("prs", "Dari"), ("ps", "Pashto"), ("fa", "Persisk"),
        ("ur", "Urdu"), ("ku", "Kurdisk"), ("pl", "Polsk"), ("tr", "Tyrkisk"), ("ru", "Russisk"), ("vi", "Vietnamesisk"), ("th", "Thai"),
        ("es", "Spansk"), ("fr", "Fransk"), ("en", "Engelsk"), ("mul", "Et annet språk"),
    ];

    public static readonly IReadOnlyList<(string Code, string Name)> Modes = [("in-person", "I rommet"), ("phone", "På telefon"), ("video", "På video")];

    [BindProperty(SupportsGet = true, Name = "kategori")]
    public string Category { get; set; } = "";

    public MadeCode? Made { get; private set; }

    public bool IsSpoken { get; private set; }

    public bool LacksChoice { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>A yes said aloud is only taken down of what says nothing of health; the gateway decides, the page does not offer it in vain.</summary>
    public bool MayBeSpoken => !Policy.Agreements.Any(agreement =>
        agreement.Category == Category && agreement.IsSpecial && agreement.Gives(User.AgencyId(), User.Roles(), PurposeId!));

    public string Address => $"{options.Value.Address}/kode/{Made?.Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await NameAsync(cancellationToken);
        return Purpose is null || Category.Length == 0 ? Redirect(Here) : Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(string? tolk, string? sprak, string? maate, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(tolk, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var reply = await gateway.CodeAsync(Pseudonym, Question(tolk, sprak, maate), cancellationToken);
        (Made, Problem) = (reply.Value, reply.Problem);
        return Made is not null || (int)reply.Status == 403 ? Page() : throw new UpstreamException(reply.Status, Problem?.Code);
    }

    public async Task<IActionResult> OnPostSpokenAsync(string? tolk, string? sprak, string? maate, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(tolk, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var reply = await gateway.SpokenAsync(Pseudonym, Question(tolk, sprak, maate), cancellationToken);
        Problem = reply.Problem;
        IsSpoken = (int)reply.Status < 400;
        return IsSpoken || (int)reply.Status == 403 ? Page() : throw new UpstreamException(reply.Status, Problem?.Code);
    }

    private async Task<IActionResult?> PrepareAsync(string? tolk, CancellationToken cancellationToken)
    {
        if (Purpose is null || Category.Length == 0)
        {
            return Redirect(Here);
        }

        await NameAsync(cancellationToken);
        LacksChoice = tolk is not ("ja" or "nei");
        return LacksChoice ? Page() : null;
    }

    private object Question(string? tolk, string? sprak, string? maate) => new
    {
        category = Category,
        purpose = PurposeId,
        interpreter = tolk == "ja"
            ? new
            {
                used = true,
                language = SpokenLanguages.Any(one => one.Code == sprak) ? sprak : null,
                mode = Modes.Any(one => one.Code == maate) ? maate : null,
            }
            : new { used = false, language = (string?)null, mode = (string?)null },
    };
}
