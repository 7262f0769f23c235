using System.Globalization;
using System.Text.Json.Nodes;
using Navo.Adapters.Mapping;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Sources;

/// <summary>A case system's answer as the adapter's own body: <c>{status, category, observations?, staleAfter?}</c>.</summary>
internal static class AnswerBody
{
    /// <param name="category">The category.</param>
    /// <param name="answer">What the case system had.</param>
    /// <param name="fields">The paths that may stay; null keeps all, for the own agency only.</param>
    public static IResult Of(CategoryId category, SourceAnswer answer, IReadOnlySet<string>? fields)
    {
        var body = new JsonObject { ["status"] = "no-data", ["category"] = category.Value };
        if (answer is SourceAnswer.Data data)
        {
            body["status"] = "data";
            body["observations"] = new JsonArray([.. data.Observations.Select(observation => Keep(observation, fields))]);
            if (data.StaleAfter is { } staleAfter)
            {
                body["staleAfter"] = staleAfter.ToString("O", CultureInfo.InvariantCulture);
            }
        }

        return Results.Text(body.ToJsonString(), "application/json");
    }

    private static JsonObject Keep(JsonObject observation, IReadOnlySet<string>? fields)
    {
        if (fields is not null)
        {
            FieldFilter.Keep(observation["data"]!.AsObject(), fields);
        }

        return observation;
    }
}
