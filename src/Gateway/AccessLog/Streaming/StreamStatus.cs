using Navo.Edge.Callers;
using Navo.Gateway.Json;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>An officer asks how the own agency's stream stands. Nothing of a person is told, so no row is left.</summary>
internal sealed class StreamStatus(Officers officers, StreamRegister register, AuditStreams streams)
{
    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller)
    {
        if (officers.Read(caller, out var problem) is not { } officer)
        {
            return problem!;
        }

        if (register.Find(officer.Agency) is not { } one)
        {
            return TypedResults.Json(new StreamView { State = "off" }, GatewayJson.Default.StreamView);
        }

        var lag = await streams.LagAsync(officer.Agency, context.RequestAborted);
        return TypedResults.Json(
            new StreamView { State = one.State.Doing, Confirmed = lag.Confirmed, Behind = lag.Size - lag.Confirmed, Oldest = lag.Oldest },
            GatewayJson.Default.StreamView);
    }
}
