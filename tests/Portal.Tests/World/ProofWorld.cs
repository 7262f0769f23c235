using Microsoft.AspNetCore.Http;

namespace Navo.Portal.Tests.World;

/// <summary>A small log with one entry whose proof can be checked.</summary>
internal sealed class ProofWorld
{
    public string VerifierKey { get; } = "navo.local/log+00000000+AA==";

    public IResult Entry(string entry) => entry == PortalWorld.Entry
        ? Results.Json(new { entry, kind = "release", at = TimeProvider.System.GetUtcNow(), position = 17, decision = "permit", reasons = Array.Empty<object>(), canonical = "AAAA", index = 16 })
        : Results.NotFound();

    public IResult Text(string entry) => entry == PortalWorld.Entry ? Results.Text("c2sp.org/tlog-proof@v1\n") : Results.NotFound();
}
