using System.Globalization;
using System.Text.Json.Nodes;
using Navo.Adapters.Mapping;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Adapters.Sources;

/// <summary>A case system's answer as the adapter's own body: <c>{status, category, observations?, staleAfter?, withheld?}</c>.</summary>
internal static class AnswerBody
{
    /// <param name="category">The category.</param>
    /// <param name="answer">What the case system had.</param>
    /// <param name="fields">The paths that may stay; null keeps all, for the own agency only.</param>
    /// <exception cref="SourceFaultException">What was mapped has not the shape of the category: it does not leave.</exception>
    public static IResult Of(CategoryId category, SourceAnswer answer, IReadOnlySet<string>? fields)
    {
        var body = new JsonObject { ["status"] = "no-data", ["category"] = category.Value };
        if (answer is SourceAnswer.Data data)
        {
            var withheld = new SortedSet<string>(data.Withheld, StringComparer.Ordinal);
            body["status"] = "data";
            body["observations"] = new JsonArray([.. data.Observations.Select(observation => Keep(category, observation, fields, withheld))]);
            if (withheld.Count > 0)
            {
                body["withheld"] = new JsonArray([.. withheld.Select(name => JsonValue.Create(name))]);
            }

            if (data.StaleAfter is { } staleAfter)
            {
                body["staleAfter"] = staleAfter.ToString("O", CultureInfo.InvariantCulture);
            }
        }

        return Results.Text(body.ToJsonString(), "application/json");
    }

    private static JsonObject Keep(CategoryId category, JsonObject observation, IReadOnlySet<string>? fields, SortedSet<string> withheld)
    {
        var data = observation["data"]!.AsObject();

        // What a mapping made is checked here, and what is left of it again at the gateway, each by its own copy of the schema.
        if (CategoryDocuments.Find(category)?.Shape.Fits(data) != true)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        if (fields is not null)
        {
            FieldFilter.Keep(data, fields, withheld);
        }

        return observation;
    }
}
