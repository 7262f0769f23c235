using System.Text;
using Navo.AccessLog.Notes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Transparency;

public sealed class The_log(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Gives_anyone_its_signed_checkpoint_and_its_key()
    {
        await Eventually.IsTrueAsync(async () => (await GetAsync("/checkpoint")).Status == 200);
        var checkpoint = await GetAsync("/checkpoint");

        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(checkpoint.Text), out var note));
        Assert.True(VerifierKey.TryParse((await GetAsync("/log-key")).Text.Trim(), out var key));
        Assert.True(note.IsSignedBy([key]));
    }

    [Fact]
    public async Task Gives_anyone_its_hashes_and_no_one_its_entries()
    {
        var answer = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-3"));
        Assert.Equal(403, answer.Status);

        await Eventually.IsTrueAsync(async () => (await GetAsync("/tile/0/000.p/1")).Status == 200);

        Assert.Equal(404, (await GetAsync("/tile/entries/000.p/1")).Status);
        Assert.Equal(404, (await GetAsync("/tile/entries/000")).Status);
        Assert.Equal(404, (await GetAsync("/tile/99/x")).Status);
        Assert.Equal(404, (await GetAsync("/tile/0/" + string.Concat(Enumerable.Repeat("x999/", 60)) + "999")).Status);
        Assert.Equal(404, (await GetAsync("/tile/..%2f..%2fentries")).Status);
    }

    private Task<Answer> GetAsync(string address) => _world.SendAsync(HttpMethod.Get, address, token: null);
}
