using Microsoft.Extensions.Options;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.Portal.Hosting;
using Navo.Portal.Upstream;

namespace Navo.Portal.Proofs;

/// <summary>The keys pinned in the log's copy; where the Portal has no copy, the ones the gateway names.</summary>
internal sealed class LogKeys(GatewayClient gateway, IOptions<PortalOptions> options)
{
    public async Task<(VerifierKey[] Keys, string? Origin)> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Log is { Length: > 0 } folder && new LogFiles(folder) is { HasKeys: true } copy)
        {
            return (Parse(copy.ReadKeyLines() ?? []), copy.ReadOrigin());
        }

        var answer = await gateway.LogKeyAsync(cancellationToken);
        return (Parse((answer.Value ?? "").Split('\n')), null);
    }

    /// <summary>The key lines as text; empty where none can be had now.</summary>
    public async Task<string> LinesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return string.Join('\n', (object[])(await ReadAsync(cancellationToken)).Keys);
        }
        catch (UpstreamException)
        {
            return "";
        }
    }

    private static VerifierKey[] Parse(string[] lines) =>
        [.. lines.Select(line => VerifierKey.TryParse(line.Trim(), out var key) ? key : null).OfType<VerifierKey>()];
}
