using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Policy;

namespace Navo.Gateway.Schemas;

/// <summary>What anyone may read of the canonical model: the schema of each category's released data, and the code lists the schemas cite.</summary>
internal static class SchemaEndpoints
{
    private const string SchemaJson = "application/schema+json";

    public static void MapSchemas(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/schemas", Categories).OpenToAnyone().WithName("GetSchemas")
            .WithSummary("The categories that have a schema, and the code lists.");
        _ = routes.MapGet("/schemas/{category}/v{version:int}.json", Schema).OpenToAnyone().WithName("GetSchema")
            .WithSummary("The JSON Schema (draft-07) of a category's released data. x-codes names a code list, x-label is the field in words.");
        _ = routes.MapGet("/schemas/codes/{list}.json", Codes).OpenToAnyone().WithName("GetCodes")
            .WithSummary("A code list: version, standard, and each code in Norwegian and English.");
    }

    private static JsonHttpResult<SchemaIndex> Categories(PolicySnapshot policy) => TypedResults.Json(
        new SchemaIndex(
            [.. policy.Categories.Where(category => category.SchemaVersion is not null)
                .Select(category => FormattableString.Invariant($"/schemas/{category.Id}/v{category.SchemaVersion}.json"))],
            [.. CodeLists.All.Select(list => $"/schemas/codes/{list.Id}.json")]),
        SchemaJsonContext.Default.SchemaIndex);

    // The policy's own first: it is what a release is checked by. Older versions stay readable.
    private static IResult Schema(string category, int version, CategorySchemas schemas) =>
        CategoryId.TryParse(category, out var id) && (schemas.Document(id, version) ?? CategoryDocuments.Find(id, version)?.Octets) is { } document
            ? TypedResults.Bytes(document, SchemaJson)
            : Problems.NotFound();

    private static IResult Codes(string list) => CodeLists.Find(list) is { } found
        ? TypedResults.Bytes(found.Octets, MediaTypeNames.Application.Json)
        : Problems.NotFound();
}
