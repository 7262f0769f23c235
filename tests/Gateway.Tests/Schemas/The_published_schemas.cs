using Navo.Contracts.Codes;
using Navo.Contracts.Schemas;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Schemas;

public sealed class The_published_schemas(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Are_there_for_every_category_and_code_list_and_open_to_anyone()
    {
        var index = await GetAsync("/schemas");
        var addresses = index.Json["categories"]!.AsArray().Concat(index.Json["codes"]!.AsArray()).Select(node => node!.GetValue<string>()).ToList();
        Assert.Equal(CategoryDocuments.All.Length + CodeLists.All.Length, addresses.Count);
        foreach (var address in addresses)
        {
            Assert.Equal(200, (await GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Are_the_ones_a_release_is_checked_by()
    {
        foreach (var document in CategoryDocuments.All)
        {
            var published = await GetAsync($"/schemas/{document.Category}/v{document.Version}.json");
            Assert.Equal("application/schema+json", published.Headers["Content-Type"]);
            Assert.Equal(System.Text.Encoding.UTF8.GetString(document.Octets.Span), published.Text);
        }
    }

    [Theory]
    [InlineData("/schemas/norskniva/v2.json")]
    [InlineData("/schemas/no-such-category/v1.json")]
    [InlineData("/schemas/Norskniva/v1.json")]
    [InlineData("/schemas/codes/no-such-list.json")]
    public async Task Are_no_others(string address) => Assert.Equal(404, (await GetAsync(address)).Status);

    private Task<Answer> GetAsync(string address) => _world.SendAsync(HttpMethod.Get, address, token: null);
}
