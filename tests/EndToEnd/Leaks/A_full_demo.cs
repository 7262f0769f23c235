using System.Text;
using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Leaks;

/// <summary>
/// Promise 5: no identity on the wire. Collects everything a full demo produced and searches it. Identity legitimately lives in: the case systems
/// and their adapters' own zone (standing facts sent up, names resolved for the own agency's screens), the identity provider and a participant's own
/// token, answers to the own agency, and the Ledger's sealed column.
/// </summary>
public sealed class A_full_demo
{
    private static readonly string[] Users = ["deltaker-1", "deltaker-2", "deltaker-3", "deltaker-fortrolig"];

    [Fact]
    public async Task Leaves_no_identity_and_no_foreign_pseudonym_anywhere()
    {
        var portBase = 0;
        await using var viaNav = new Relay(() => portBase + 4);
        await using var viaVo = new Relay(() => portBase + 5);
        var record = Path.GetTempFileName();
        await using var system = await RunningSystem.StartAsync(new()
        {
            ["NAVO_VIA_NAV"] = $"http://127.0.0.1:{viaNav.Port}",
            ["NAVO_VIA_OSLO_VO"] = $"http://127.0.0.1:{viaVo.Port}",
            ["NAVO_DEMO_RECORD"] = record,
        });
        portBase = system.PortBase;
        var walk = await system.NavoAsync("demo");
        Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
        var people = new List<Person>();
        foreach (var user in Users)
        {
            people.Add(await system.WhoIsAsync(user));
        }

        var identity = people.SelectMany(person => (string[])[person.Fodselsnummer, person.Name, person.Name.Split(' ')[^1]]).ToList();
        string[] ofNav = [.. people.Select(person => person.Nav)];
        string[] ofVo = [.. people.Select(person => person.OsloVo)];
        string[] none = [.. identity, .. ofNav, .. ofVo];
        var places = new List<(string Place, byte[] Bytes, string[] Forbidden)>
        {
            ("gateway and NAV's adapter", viaNav.Heard(), [.. identity, .. ofVo]),
            ("gateway and VO's adapter", viaVo.Heard(), [.. identity, .. ofNav]),
        };
        Assert.True(places.All(place => place.Bytes.Length > 500), "the relays heard the fetches");
        places.AddRange(Files(system, "logs").Select(file => ("log " + Path.GetFileName(file), File.ReadAllBytes(file), none)));
        places.AddRange(Files(system, "telemetry").Select(file => ("telemetry " + Path.GetFileName(file), File.ReadAllBytes(file), none)));
        places.AddRange(Files(system, "db").Where(file => new FileInfo(file).Length > 0).Select(file => ("database " + Path.GetFileName(file), ReadShared(file), none)));
        // The log grows while it is read: what is renamed or swept in that moment is there under its other name.
        places.AddRange(Files(system, "log").Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal) && File.Exists(file))
            .Select(file => ("access log " + Path.GetRelativePath(system.State, file), ReadShared(file), none)));
        foreach (var line in await File.ReadAllLinesAsync(record))
        {
            var exchange = JsonDocument.Parse(line).RootElement;
            var user = exchange.GetProperty("user").GetString();
            string[] forbidden = user is null || user.StartsWith("deltaker", StringComparison.Ordinal) ? none
                : Seed.Staff(user).GetProperty("agency").GetString() == "nav" ? [.. identity, .. ofVo] : [.. identity, .. ofNav];
            // A participant's own token names the participant to NAVO: the identity provider put it there.
            var heard = user?.StartsWith("deltaker", StringComparison.Ordinal) == true ? line.Replace(exchange.GetProperty("token").GetString()!, "", StringComparison.Ordinal) : line;
            places.Add(($"{user} {exchange.GetProperty("method")} {exchange.GetProperty("address")}", Encoding.UTF8.GetBytes(heard), forbidden));
        }

        foreach (var (ombud, forbidden) in ((string, string[])[])[("ombud-nav", [.. identity, .. ofVo]), ("ombud-vo", [.. identity, .. ofNav])])
        {
            foreach (var format in (string[])["csv", "json", "cef"])
            {
                var export = await system.GatewayAsync(ombud, HttpMethod.Get, "/v1/access-log/export?format=" + format);
                Assert.Equal(System.Net.HttpStatusCode.OK, export.Status);
                places.Add(($"export {format} to {ombud}", export.Body, forbidden));
            }
        }

        foreach (var kind in (string[])["log ", "telemetry ", "database ", "access log ", "deltaker-1 ", "veileder-grorud ", "larer-rosenhof "])
        {
            Assert.Contains(places, place => place.Place.StartsWith(kind, StringComparison.Ordinal) && place.Bytes.Length > 0);
        }

        foreach (var (place, bytes, forbidden) in places)
        {
            var found = Search.Find(bytes, forbidden);
            Assert.True(found.Count == 0, $"{place} holds {string.Join(", ", found)}");

            // The same search, in the same place, finds what is planted there: plain, in base64, inside a JWT.
            foreach (var word in (string[])[people[0].Fodselsnummer, people[0].Name, forbidden[^1]])
            {
                foreach (var disguise in (string[])[word, Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + word)), $"e30.{Url($"{{\"x\":\"{word}\"}}")}.AAAAAAAA"])
                {
                    Assert.Contains(word, Search.Find((byte[])[.. bytes.AsSpan(0, Math.Min(bytes.Length, 2_000)), 0x20, .. Encoding.UTF8.GetBytes(disguise)], forbidden));
                }
            }
        }

        File.Delete(record);
        Figures.Print($"{places.Count} places searched, {places.Sum(place => (long)place.Bytes.Length):N0} bytes");
    }

    private static string Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string[] Files(RunningSystem system, string folder) => Directory.GetFiles(Path.Combine(system.State, folder), "*", SearchOption.AllDirectories);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
