using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>tilrettelegging</c>: what helps the person, as the counsellor noted it.</summary>
internal sealed class TilretteleggingSource(NavSystems nav) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("tilrettelegging");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var needs = nav.AskAsync(
            "brukerkort/api/v1/behov", new PersonQuestion(question.Person.Reveal()), NavJson.Default.PersonQuestion, NavJson.Default.NeedsAnswer, cancellationToken);
        await Task.WhenAll(followUp, needs);
        return NavSystems.Answer(TilretteleggingMapping.Map(await followUp, await needs, NavCaseSystem.Name, question.Today));
    }
}
