using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>kontakt-sprak</c>: the common contact register, the population register's word on an interpreter, and what is agreed at the office.</summary>
internal sealed class KontaktSprakSource(NavSystems nav) : INavCategory
{
    // An interpreter of speech only: one of signs would tell of health.
    private const string InterpreterQuery = "query($ident: ID!) { hentPerson(ident: $ident) { tilrettelagtKommunikasjon { talespraaktolk { spraak } } } }";

    public CategoryId Category { get; } = CategoryId.Parse("kontakt-sprak");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        var number = question.Person.Reveal();
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var contact = nav.AskAsync("digdir-krr-proxy/rest/v1/personer", new ContactQuestion([number]), NavJson.Default.ContactQuestion, NavJson.Default.ContactAnswer, cancellationToken);
        var interpreter = nav.AskRegisterAsync(InterpreterQuery, question.Person, NavJson.Default.InterpreterAnswer, cancellationToken);
        var talk = nav.AskAsync("brukerkort/api/v1/samtale", new PersonQuestion(number), NavJson.Default.PersonQuestion, NavJson.Default.TalkAnswer, cancellationToken);
        await Task.WhenAll(followUp, contact, interpreter, talk);
        return NavSystems.Answer(KontaktSprakMapping.Map(
            await followUp, (await contact)?.Personer?.GetValueOrDefault(number), (await interpreter)?.Data?.HentPerson, await talk, NavCaseSystem.Name, question.Today));
    }
}
