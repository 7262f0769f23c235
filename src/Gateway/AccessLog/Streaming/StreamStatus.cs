using Navo.Gateway.Json;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>An officer asks how the own agency's stream stands. Nothing of a person is told, so no row is left.</summary>
internal sealed class StreamStatus(StreamRegister register, AuditStreams streams)
{
    public async Task<IResult> AnswerAsync(HttpContext context, Officer officer)
    {
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
