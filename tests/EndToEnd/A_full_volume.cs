using System.Net;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promises 3 and 8: when the log cannot be written there is no data, and when there is room again all works.</summary>
public sealed class A_full_volume
{
    [Fact]
    public async Task Is_a_503_without_data_until_there_is_room_again()
    {
        // The database on a small volume of its own, in a mount namespace that ends with the system.
        await using var system = await RunningSystem.StartAsync(
            new() { ["NAVO_DB_VOLUME"] = "24m" },
            ["unshare", "--map-root-user", "--mount", "sh", "-c", "mkdir -p \"$NAVO_STATE/db\" && mount -t tmpfs -o size=\"$NAVO_DB_VOLUME\" none \"$NAVO_STATE/db\" && exec ./navo up --detach"]);
        var one = await system.WhoIsInsideAsync("deltaker-1", "gateway");
        _ = await system.SayYesAsync(one.User, "norskniva");
        Assert.Equal(HttpStatusCode.OK, (await Ask(system, one)).Status);

        var filler = $"/proc/{system.ProcessId("gateway")}/root{Path.Combine(system.State, "db", "filler")}";
        await FillAsync(filler);
        await Eventually.HoldsAsync(async () => (await Ask(system, one)).Status == HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(60), "the volume is full and fetches are refused");
        for (var i = 0; i < 20; i++)
        {
            var answer = await Ask(system, one);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:navo:problem:unavailable"), (answer.Status, answer.Type));
            Assert.DoesNotContain("observations", answer.Text, StringComparison.Ordinal);
        }

        File.Delete(filler);
        await Eventually.HoldsAsync(async () => (await Ask(system, one)).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(20), "fetches work again");
        var verified = await system.NavoAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
    }

    private static Task<Answer> Ask(RunningSystem system, Person person) => system.SharedAsync("veileder-grorud", person.Nav, "norskniva", "P1");

    // Down to the last octet: first in blocks, then singly.
    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1);
        foreach (var size in (int[])[1 << 20, 1 << 12, 1])
        {
            var block = new byte[size];
            try
            {
                while (true)
                {
                    file.Write(block);
                }
            }
            catch (IOException)
            {
                // Full at this grain.
            }
        }
    }
}
