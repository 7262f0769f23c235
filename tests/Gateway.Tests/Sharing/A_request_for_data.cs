using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Sharing;

public sealed class A_request_for_data : IAsyncLifetime
{
    private GatewayWorld _world = null!;

    public async Task InitializeAsync() => _world = await GatewayWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task With_both_keys_is_answered_with_the_agreed_fields()
    {
        _ = await _world.YesAsync("deltaker-1");
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal("data", answer.Json["status"]!.GetValue<string>());
        Assert.Equal(pseudonym, answer.Json["pseudonym"]!.GetValue<string>());
        Assert.Equal(4, answer.Json["observations"]![0]!["data"]!["skills"]!.AsArray().Count);
        Assert.True(Guid.TryParse(answer.Entry, out _));
    }
}
