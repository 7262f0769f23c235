using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>nav-vedtak</c>: what NAV says is current, and the latest decision for what is left in Arena.</summary>
internal sealed class NavVedtakSource(NavSystems nav) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("nav-vedtak");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var who = new FnrQuestion(question.Person.Reveal());
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var current = nav.AskAsync(
            "veilarbvedtaksstotte/api/ekstern/hent-gjeldende-14a-vedtak", who, NavJson.Default.FnrQuestion, NavJson.Default.CurrentDecisionAnswer, cancellationToken);
        var latest = nav.AskAsync(
            "veilarbvedtaksstotte/api/v2/hent-siste-14a-vedtak", who, NavJson.Default.FnrQuestion, NavJson.Default.LatestDecisionAnswer, cancellationToken);
        await Task.WhenAll(followUp, current, latest);
        return NavSystems.Answer(DecisionMapping.Map(await followUp, await current, await latest, NavCaseSystem.Name, question.Today));
    }
}
