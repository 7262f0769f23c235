using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>arbeid</c>: NAV's own notes, and what the person told the jobseeker register.</summary>
internal sealed class ArbeidSource(NavSystems nav, JobseekerRegister register) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("arbeid");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var number = question.Person.Reveal();
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var background = nav.AskAsync("brukerkort/api/v1/yrkesbakgrunn", new PersonQuestion(number), NavJson.Default.PersonQuestion, NavJson.Default.BackgroundAnswer, cancellationToken);
        var told = register.ReadAsync(question.Person, cancellationToken);
        await Task.WhenAll(followUp, background, told);
        var (periods, snapshots) = await told;
        return NavSystems.Answer(ArbeidMapping.Map(await followUp, await background, periods, snapshots, NavCaseSystem.Name, question.Today));
    }
}
