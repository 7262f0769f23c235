using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>digital</c>: the person's answers to NAV's mapping questions.</summary>
internal sealed class DigitalSource(NavSystems nav) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("digital");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var answer = nav.AskAsync(
            "veilarbjobbsokerkompetanse/api/hent-kartlegging", new FnrQuestion(question.Person.Reveal()), NavJson.Default.FnrQuestion, NavJson.Default.MappingAnswer, cancellationToken);
        await Task.WhenAll(followUp, answer);
        return NavSystems.Answer(DigitalMapping.Map(await followUp, await answer, NavCaseSystem.Name, question.Today));
    }
}
