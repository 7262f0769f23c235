using Microsoft.Extensions.Options;
using Navo.AccessLog.Notes;

namespace Navo.Ledger.Tree;

/// <summary>The key that signs checkpoints: <c>log-signer.pem</c>, under the log's own name.</summary>
internal static class LogSigner
{
    public static EcdsaLogSigner Load(IOptions<LedgerOptions> options)
    {
        var pem = File.ReadAllText(Path.Combine(options.Value.Keys, "log-signer.pem"));
        return EcdsaLogSigner.FromPem(options.Value.Origin, pem);
    }
}
