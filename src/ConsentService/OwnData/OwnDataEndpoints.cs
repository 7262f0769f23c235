using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.OwnData;

/// <summary><c>/v1/me/data</c>: what each agency holds about the participant, in plain words (GDPR art. 15), and "this is wrong" (art. 16).</summary>
internal static class OwnDataEndpoints
{
    public static void MapOwnData(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/data", ReadAsync);
        _ = me.MapPost("/data/{agency}/{category}/wrong", WrongAsync).WithIdempotency();
    }

    private static async Task<Ok<IReadOnlyList<AgencyDataDocument>>> ReadAsync(
        Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, OwnDataWords words, CancellationToken cancellationToken)
    {
        _ = caller;
        var answers = await Task.WhenAll(policy.Agencies.Select(agency => OfAgencyAsync(agency, adapters, words, cancellationToken)));
        return TypedResults.Ok<IReadOnlyList<AgencyDataDocument>>(answers);
    }

    private static async Task<AgencyDataDocument> OfAgencyAsync(Agency agency, AdapterClient adapters, OwnDataWords words, CancellationToken cancellationToken)
    {
        try
        {
            var (status, data) = await DataAsync(agency.Id, adapters, cancellationToken);
            return status is HttpStatusCode.OK ? words.Agency(agency, data!) : OwnDataWords.Unavailable(agency);
        }
        catch (AdapterUnavailableException)
        {
            // One agency away: its part says so, and the other's is shown.
            return OwnDataWords.Unavailable(agency);
        }
    }

    private static async Task<Results<Created<ReportDocument>, ProblemResult>> WrongAsync(
        string agency, string category, WrongBody body, Caller.Participant caller, PolicySnapshot policy, AdapterClient adapters, OwnDataWords words, CancellationToken cancellationToken)
    {
        _ = caller;
        if (!AgencyId.TryParse(agency, out var holder) || policy.Agency(holder) is null || !CategoryId.TryParse(category, out var about))
        {
            return Problems.NotFound();
        }

        try
        {
            string? label = null;
            if (body.Item is { } item)
            {
                var (read, data) = await DataAsync(holder, adapters, cancellationToken);
                if (read is not HttpStatusCode.OK || item.Length > 64 || words.Label(data!, about, item) is not { } found)
                {
                    return Problems.InvalidRequest("There is no such line.");
                }

                label = found;
            }

            var (status, report) = await adapters.AskAsync(
                holder, "wrong", new AdapterWrong(about.Value, body.What, body.Item, label), AdapterJson.Default.AdapterWrong, AdapterJson.Default.AdapterReport, cancellationToken);
            return Answers.Problem(status) is { } problem ? problem : TypedResults.Created((string?)null, OwnDataWords.Report(holder, report!));
        }
        catch (AdapterUnavailableException)
        {
            return Problems.Unavailable();
        }
    }

    private static Task<(HttpStatusCode Status, AdapterData? Value)> DataAsync(AgencyId agency, AdapterClient adapters, CancellationToken cancellationToken) =>
        adapters.AskAsync(agency, "data", new AdapterQuestion(), AdapterJson.Default.AdapterQuestion, AdapterJson.Default.AdapterData, cancellationToken);
}
