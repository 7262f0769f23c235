using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>What a data protection officer does about erasing, at the gateway: stops it, lets it go on, and sees what went.</summary>
internal sealed class ErasingClient(ServiceClient service)
{
    public async Task<IReadOnlyList<LegalHold>> HoldsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<LegalHold>>("v1/legal-holds", cancellationToken)).Required();

    /// <summary>Of one participant; of everything when none is named.</summary>
    public Task<Reply<JsonElement>> SetAsync(string? participant, string reason, string reference, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>(
            "v1/legal-holds", participant is null ? new { everything = true, reason, reference } : new { participant, reason, reference }, cancellationToken);

    public Task<Reply<JsonElement>> LiftAsync(Guid hold, string reason, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/legal-holds/{hold:D}/lift", new { reason }, cancellationToken);

    /// <summary>The newest receipts, newest first.</summary>
    public async Task<IReadOnlyList<ErasureReceipt>> ErasuresAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<ErasureReceipt>>("v1/erasures", cancellationToken)).Required();
}
