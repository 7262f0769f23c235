using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>mal</c>: what the person wants, as the counsellor noted it.</summary>
internal sealed class MalSource(NavSystems nav) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("mal");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var wishes = nav.AskAsync(
            "brukerkort/api/v1/onsker", new PersonQuestion(question.Person.Reveal()), NavJson.Default.PersonQuestion, NavJson.Default.WishesAnswer, cancellationToken);
        await Task.WhenAll(followUp, wishes);
        return NavSystems.Answer(MalMapping.Map(await followUp, await wishes, NavCaseSystem.Name, question.Today));
    }
}
