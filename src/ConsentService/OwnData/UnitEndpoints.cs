using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Me;
using Navo.Edge.Callers;
using Navo.Ledger.Identity;

namespace Navo.ConsentService.OwnData;

/// <summary><c>GET /v1/me/units</c>: every office and school that has said it follows the participant up, newest first, so that a claim nobody expects is seen.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this RouteGroupBuilder me) => _ = me.MapGet("/units", ListAsync);

    private static async Task<Ok<IReadOnlyList<UnitDocument>>> ListAsync(
        Caller.Participant caller, Person person, Participants participants, OwnDataWords words, CancellationToken cancellationToken)
    {
        var claimed = await person.FindAsync(caller, cancellationToken) is { } subject ? await participants.ClaimedUnitsAsync(subject, cancellationToken) : [];
        return TypedResults.Ok<IReadOnlyList<UnitDocument>>(
            [.. claimed.Select(unit => new UnitDocument(unit.Agency.Value, unit.Unit.Value, words.UnitName(unit.Unit.Value), unit.FirstSeen))]);
    }
}
