using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Wire;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Skills;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.OwnData;

/// <summary><c>/v1/me/kompetanse</c>: what the participant says themselves that they can. It lies with the agency that holds the category; own words count once confirmed to the letter.</summary>
internal static class SkillEndpoints
{
    private static readonly CategoryId Kompetanse = CategoryId.Parse("kompetanse");

    public static void MapSkills(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/kompetanse/choices", Choices);
        _ = me.MapGet("/kompetanse", ListAsync);
        _ = me.MapPost("/kompetanse", AddAsync).WithIdempotency();
        _ = me.MapPost("/kompetanse/{id}/confirm", ConfirmAsync).WithIdempotency();
        _ = me.MapDelete("/kompetanse/{id}", RemoveAsync);
    }

    private static Ok<SkillChoicesDocument> Choices(Caller.Participant caller)
    {
        _ = caller;
        return TypedResults.Ok(new SkillChoicesDocument(
            [.. SkillChoices.All.Select(choice => new ChoiceDocument(choice.Id, new WordsDocument(choice.Nb, choice.En)))],
            [.. CodeLists.Of("skill-source").Codes.Select(code => new ChoiceDocument(code.Value, new WordsDocument(code.Nb, code.En)))]));
    }

    private static async Task<Results<Ok<IReadOnlyList<SkillDocument>>, ProblemResult>> ListAsync(
        Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, CancellationToken cancellationToken)
    {
        _ = caller;
        if (HolderOf(policy) is not { } holder)
        {
            return Problems.NotFound();
        }

        try
        {
            var (status, data) = await adapters.AskAsync(
                holder, "data", new AdapterQuestion(), AdapterJson.Default.AdapterQuestion, AdapterJson.Default.AdapterData, cancellationToken);
            return Answers.Problem(status) is { } problem ? problem : TypedResults.Ok<IReadOnlyList<SkillDocument>>([.. data!.Own.Select(OwnDataWords.Skill)]);
        }
        catch (AdapterUnavailableException)
        {
            return Problems.Unavailable();
        }
    }

    private static async Task<Results<Created<SkillDocument>, ProblemResult>> AddAsync(
        SkillBody body, Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, CancellationToken cancellationToken)
    {
        _ = caller;
        var (said, problem) = await SayAsync(
            policy, adapters, "kompetanse", new AdapterSaying(body.Choice, body.Words, body.Source), AdapterJson.Default.AdapterSaying, cancellationToken);
        return problem is not null ? problem : TypedResults.Created((string?)null, OwnDataWords.Skill(said!));
    }

    private static async Task<Results<Ok<SkillDocument>, ProblemResult>> ConfirmAsync(
        string id, ConfirmBody body, Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, CancellationToken cancellationToken)
    {
        _ = caller;
        if (!Guid.TryParseExact(id, "D", out _))
        {
            return Problems.NotFound();
        }

        var (said, problem) = await SayAsync(
            policy, adapters, "kompetanse/confirm", new AdapterConfirmation(id, body.Words), AdapterJson.Default.AdapterConfirmation, cancellationToken);
        return problem is not null ? problem : TypedResults.Ok(OwnDataWords.Skill(said!));
    }

    private static async Task<Results<NoContent, ProblemResult>> RemoveAsync(
        string id, Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, CancellationToken cancellationToken)
    {
        _ = caller;
        if (!Guid.TryParseExact(id, "D", out _))
        {
            return Problems.NotFound();
        }

        var (_, problem) = await SayAsync(
            policy, adapters, "kompetanse/remove", new AdapterRemoval(id), AdapterJson.Default.AdapterRemoval, cancellationToken);
        return problem is not null ? problem : TypedResults.NoContent();
    }

    private static async Task<(AdapterSkill? Said, ProblemResult? Problem)> SayAsync<TQuestion>(
        PolicySnapshot policy,
        AdapterClient adapters,
        string path,
        TQuestion question,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TQuestion> asked,
        CancellationToken cancellationToken)
    {
        if (HolderOf(policy) is not { } holder)
        {
            return (null, Problems.NotFound());
        }

        try
        {
            var (status, said) = await adapters.AskAsync(holder, path, question, asked, AdapterJson.Default.AdapterSkill, cancellationToken);
            return (said, status is HttpStatusCode.OK ? null : Answers.Problem(status));
        }
        catch (AdapterUnavailableException)
        {
            return (null, Problems.Unavailable());
        }
    }

    private static AgencyId? HolderOf(PolicySnapshot policy) =>
        policy.Agreements.Where(row => row.Category == Kompetanse).Select(row => (AgencyId?)row.Holder).FirstOrDefault();
}
