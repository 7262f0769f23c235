using Microsoft.Extensions.DependencyInjection;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Retention;

namespace Navo.Gateway.Tests.Retention;

/// <summary>What was erased is about nobody any more. That it was, is there for every officer to read and to prove.</summary>
public sealed class An_erasure
{
    [Fact]
    public async Task Leaves_a_receipt_that_every_officer_may_read_and_prove_and_no_caseworker()
    {
        await using var world = await GatewayWorld.StartAsync();
        _ = await world.YesAsync("deltaker-1");
        await EraseAsync(world, "deltaker-1");
        foreach (var officer in (string[])["ombud-nav", "ombud-vo"])
        {
            var receipt = Assert.Single((await world.AsAsync(officer, HttpMethod.Get, "/v1/erasures")).Json.AsArray())!;
            Assert.Equal("article-17", receipt["rule"]!.GetValue<string>());
            var address = "/v1/access-log/" + receipt["entry"]!.GetValue<string>();
            var row = await world.AsAsync(officer, HttpMethod.Get, address);
            Assert.Equal((200, "erasure"), (row.Status, row.Json["kind"]!.GetValue<string>()));
            Assert.Equal(receipt["canonical"]!.GetValue<string>(), row.Json["canonical"]!.GetValue<string>());
            Assert.Null(row.Json["participant"]);
            Assert.Equal(200, (await world.ProofAsync(address, world.Identity.Employee(world.Seed.Of(officer)))).Status);
            Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Get, address)).Type);
        }
    }

    [Fact]
    public async Task Held_back_for_everybody_is_a_row_of_the_agency_that_holds()
    {
        await using var world = await GatewayWorld.StartAsync();
        var hold = await world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/legal-holds", """{"everything":true,"reason":"supervision","reference":"A-1"}""");
        var address = "/v1/access-log/" + hold.Json["entry"]!.GetValue<string>();
        Assert.Equal(200, (await world.AsAsync("ombud-nav", HttpMethod.Get, address)).Status);
        Assert.Equal(404, (await world.AsAsync("ombud-vo", HttpMethod.Get, address)).Status);
    }

    /// <summary>A wish, while the process that may delete does its part.</summary>
    private static async Task EraseAsync(GatewayWorld world, string user)
    {
        var erasures = world.Services.GetRequiredService<Erasures>();
        var wish = erasures.EraseAsync(await world.SubjectAsync(user), new string('0', 64), CancellationToken.None);
        await CarryOutUntilAsync(() => Task.FromResult(wish.IsCompleted));

        // A machine that stands still for a while makes the wish be answered as received; it is done all the same.
        if (await wish is ErasureOutcome.Accepted accepted)
        {
            await CarryOutUntilAsync(async () => await erasures.FindAsync(accepted.Order, CancellationToken.None) is ErasureOutcome.Done);
        }
        else
        {
            _ = Assert.IsType<ErasureOutcome.Done>(await wish);
        }

        Task CarryOutUntilAsync(Func<Task<bool>> isDone) => Eventually.IsTrueAsync(async () =>
        {
            _ = await world.Services.GetRequiredService<RetentionRuns>().CarryOutAsync(CancellationToken.None);
            return await isDone();
        });
    }
}
