using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary><c>nav-plan</c>: activity plan, measures, cards and follow-up.</summary>
internal sealed class NavPlanSource(NavSystems nav) : INavCategory
{
    public CategoryId Category { get; } = CategoryId.Parse("nav-plan");

    public async Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken)
    {
        // The activity plan is asked for in the address: by aktør-id, looked up by body first.
        if (await nav.FindActorAsync(question.Person, cancellationToken) is not { } actor)
        {
            return SourceAnswer.NoData.Value;
        }

        var who = new PersonQuestion(question.Person.Reveal());
        var followUp = nav.FollowUpAsync(question.Person, cancellationToken);
        var activities = nav.Client.ReadAsync($"veilarbaktivitet/internal/api/v1/aktivitet?aktorId={actor}", NavJson.Default.ListActivityRow, cancellationToken);
        var measures = nav.AskAsync("amt-deltaker/external/deltakelser", who, NavJson.Default.PersonQuestion, NavJson.Default.MeasuresAnswer, cancellationToken);
        var cards = nav.Client.AskAsync("aktivitetskort/api/v1/hent", who, NavJson.Default.PersonQuestion, NavJson.Default.ListCardMessage, cancellationToken);
        await Task.WhenAll(followUp, activities, measures, cards);
        return NavSystems.Answer(NavPlanMapping.Map(
            await followUp, await activities ?? [], (await measures)?.Deltakelser ?? [], await cards ?? [], NavCaseSystem.Name, question.Today));
    }
}
