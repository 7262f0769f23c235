using Microsoft.Extensions.DependencyInjection;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Tests.Caseworkers;

public sealed class A_paused_consent(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Releases_nothing_looks_like_any_refusal_and_releases_again_when_taken_up()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        var (subject, consents) = (await _world.SubjectAsync("deltaker-1"), _world.Services.GetRequiredService<Consents>());
        var consent = await _world.YesAsync("deltaker-1");
        Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);

        _ = await consents.PauseAsync(subject, consent, act: null, CancellationToken.None);
        var paused = await _world.SharedAsync("veileder-grorud", pseudonym);
        var never = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-3"));
        Assert.Equal(never.Visible, paused.Visible);
        var row = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + paused.Entry);
        Assert.Contains("\"code\":\"paused\"", row.Text, StringComparison.Ordinal);

        _ = await consents.ResumeAsync(subject, consent, act: null, CancellationToken.None);
        Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
    }
}
