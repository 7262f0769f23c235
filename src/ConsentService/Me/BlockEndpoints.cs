using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Wire;
using Navo.Decisions.Facts;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary>
/// The participant's own blocks of an employee, a unit or an agency (D14, GDPR art. 21). Setting one is a stop: it is answered when
/// nothing sealed before it is still being written (promise 2).
/// </summary>
internal static class BlockEndpoints
{
    public static void MapBlocks(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/blocks", ListAsync);
        _ = me.MapPost("/blocks", BlockAsync).WithIdempotency();
        _ = me.MapDelete("/blocks/{id}", LiftAsync);
    }

    private static async Task<Results<Ok<IReadOnlyList<BlockDocument>>, ProblemResult>> ListAsync(
        string? at, Caller.Participant caller, Person person, Blocks blocks, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!AsOf.TryRead(at, time.GetUtcNow(), out var when))
        {
            return Problems.InvalidRequest(AsOf.Fault);
        }

        var live = await person.FindAsync(caller, cancellationToken) is not { } subject ? []
            : when is { } then ? await blocks.ListAsync(subject, then, cancellationToken)
            : await blocks.ListAsync(subject, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<BlockDocument>>([.. live.Select(Document)]);
    }

    private static async Task<Results<Created<BlockDocument>, ProblemResult>> BlockAsync(
        BlockBody body, Caller.Participant caller, Person person, BlockReader reader, Blocks blocks, CancellationToken cancellationToken)
    {
        if (reader.Read(body) is not { } block)
        {
            return Problems.InvalidRequest("A block names an agency, at most one of unit and employee, and at most one category.");
        }

        var set = await blocks.BlockAsync(await person.FindOrCreateAsync(caller, cancellationToken), block, cancellationToken);
        return TypedResults.Created((string?)null, Document(set));
    }

    private static async Task<Results<NoContent, ProblemResult>> LiftAsync(
        string id, Caller.Participant caller, Person person, Blocks blocks, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var block)
        && await person.FindAsync(caller, cancellationToken) is { } subject
        && await blocks.UnblockAsync(subject, block, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound();

    public static BlockDocument Document(LiveBlock live)
    {
        var category = live.Block.Category?.Value;
        var id = live.Id.ToString("D");
        return live.Block switch
        {
            Block.OfEmployee one => new BlockDocument(id, one.Agency.Value, null, one.Employee.Value, category),
            Block.OfUnit one => new BlockDocument(id, one.Agency.Value, one.Unit.Value, null, category),
            Block.OfAgency one => new BlockDocument(id, one.Agency.Value, null, null, category),
            _ => throw new ArgumentOutOfRangeException(nameof(live)),
        };
    }
}
