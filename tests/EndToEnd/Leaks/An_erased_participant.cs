using System.Net;
using System.Text;
using System.Text.Json;
using Navo.EndToEnd.Matrix;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Leaks;

/// <summary>GDPR art. 17: a participant with a full life is erased, and nothing of them is found in any place NAVO writes to; the log verifies from its first leaf (promise 4).</summary>
[Collection(OnOneSystem.Name)]
public sealed class An_erased_participant(TheWholeSystem whole)
{
    private const string Counsellor = "veileder-grorud";
    private const string Adviser = "radgiver-rosenhof";
    private readonly RunningSystem _system = whole.Running;

    [Fact]
    public async Task Is_found_nowhere_and_the_log_verifies_from_the_first_leaf()
    {
        var (number, nav, vo) = (await MadeUp.FollowedByAsync(_system, 1, "deltaker-1", Counsellor, Adviser))[0];
        try
        {
            var name = await NameAsync(nav);
            var before = Lengths();
            var held = await LiveAsync(number, nav);

            // What leads to the person besides number and name: the log key, the octets of every row, the ids of their yeses, their pseudonyms at the adapters.
            var octets = held.GetProperty("accesses").EnumerateArray().Select(row => Convert.FromBase64String(row.GetProperty("canonical").GetString()!)).ToList();
            byte[][] needles =
            [
                Convert.FromBase64String(held.GetProperty("person").GetProperty("logKey").GetString()!),
                .. held.GetProperty("consents").EnumerateArray().Select(one => Guid.Parse(one.GetProperty("consent").GetProperty("id").GetString()!).ToByteArray(bigEndian: true)),
                .. octets,
            ];
            Assert.True(octets.Count >= 8, "a full life");
            await Eventually.HoldsAsync(() => Task.FromResult(octets.TrueForAll(one => Places("log").Any(place => Has(place.Bytes, one)))), TimeSpan.FromSeconds(30), "the copy of the log has every row");
            var database = Places("db");
            Assert.All(needles, needle => Assert.Contains(database, place => Has(place.Bytes, needle)));
            Assert.Contains(Places("adapters"), place => Has(place.Bytes, Encoding.UTF8.GetBytes(vo)));

            var erased = await _system.MeAsync(number, HttpMethod.Post, "erasure", new { confirm = "erase" });
            Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);
            Assert.All(erased.Json.GetProperty("adapters").EnumerateObject(), adapter => Assert.True(adapter.Value.GetBoolean(), adapter.Name));

            // And the rows of the wish itself, and of the yes that it ended.
            Assert.Equal(octets.Count + 2, erased.Json.GetProperty("record").GetProperty("navo:rowsEmptied").GetInt32());

            await Eventually.HoldsAsync(
                () => Task.FromResult(!Places("log").Concat(Places("db")).Any(place => Array.Exists(needles, one => Has(place.Bytes, one)))),
                TimeSpan.FromSeconds(30), "the copy of the log, the tables, their free pages and the write-ahead log are emptied");
            string[] words = [number, name, name.Split(' ')[^1]];
            var searched = 0L;
            foreach (var (place, bytes) in (List<(string Place, byte[] Bytes)>)
                [.. Places("db"), .. Places("log"), .. Places("adapters"), .. Places("exports"), .. Tails("logs", before), .. Tails("telemetry", before), .. await ExportsAsync()])
            {
                var found = Search.Find(bytes, words);
                Assert.True(found.Count == 0, $"{place} holds {string.Join(", ", found)}");
                Assert.All(needles, needle => Assert.False(Has(bytes, needle), $"{place} holds something of the person"));
                Assert.False(Has(bytes, Encoding.UTF8.GetBytes(vo)), $"{place} holds the school's pseudonym");

                // The same search, in the same place, finds what is planted there.
                foreach (var disguise in words.SelectMany(word => (string[])[word, Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + word))]))
                {
                    Assert.NotEmpty(Search.Find((byte[])[.. bytes.AsSpan(0, Math.Min(bytes.Length, 1_000)), 0x20, .. Encoding.UTF8.GetBytes(disguise)], words));
                }

                searched += bytes.Length;
            }

            var verified = await _system.NavoAsync("verify");
            Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
            Assert.StartsWith("OK size=", verified.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
            await IsSomeoneNewAsync(number, nav);
            Figures.Print($"{octets.Count} rows of one participant erased; {searched:N0} bytes searched");
        }
        finally
        {
            await MadeUp.ResetAsync(_system);
        }
    }

    private static bool Has(byte[] bytes, byte[] needle) => bytes.AsSpan().IndexOf(needle) >= 0;

    /// <summary>Everything that can happen: asked, answered, read, written down, refused, stopped, blocked, said to be wrong, said of oneself, taken out.</summary>
    private async Task<JsonElement> LiveAsync(string number, string nav)
    {
        await OkAsync(_system.GatewayAsync(Counsellor, HttpMethod.Post, $"/v1/participants/{nav}/requests", new { category = "norskniva", purpose = "P1", reason = "avoid-reassessment" }));
        var norsk = await _system.SayYesAsync(number, "norskniva");
        _ = await _system.SayYesAsync(number, "vo-status");
        await _system.SayNoAsync(number, "digital");
        var read = await _system.SharedAsync(Counsellor, nav, "norskniva", "P1");
        Assert.True(read.Status == HttpStatusCode.OK, read.Text);
        await OkAsync(_system.GatewayAsync(Counsellor, HttpMethod.Post, $"/v1/access-log/{read.Entry}/outcome", new { outcome = "used-in-plan" }));
        Assert.Equal(HttpStatusCode.Forbidden, (await _system.SharedAsync(Counsellor, nav, "digital", "P1")).Status);
        await OkAsync(_system.MeAsync(number, HttpMethod.Post, $"consents/{norsk}/withdraw", new { }));
        await OkAsync(_system.MeAsync(number, HttpMethod.Post, "blocks", new { agency = "oslo-vo", category = "nav-plan" }));
        await OkAsync(_system.MeAsync(number, HttpMethod.Post, "data/oslo-vo/norskniva/wrong", new { what = "missing" }));
        await OkAsync(_system.MeAsync(number, HttpMethod.Post, "kompetanse", new { choice = "cook", source = "HOBBY" }));
        var download = await _system.MeAsync(number, HttpMethod.Get, "download");
        Assert.True(download.Status == HttpStatusCode.OK, download.Text);
        Assert.Contains(number, download.Text, StringComparison.Ordinal);
        Assert.All(download.Json.GetProperty("agencies").EnumerateArray(), agency => Assert.Equal("ok", agency.GetProperty("status").GetString()));
        return download.Json;
    }

    /// <summary>The one who signs in again has nothing on file, and the old pseudonym is nobody's.</summary>
    private async Task IsSomeoneNewAsync(string number, string nav)
    {
        Assert.All((await _system.MeAsync(number, HttpMethod.Get, "categories")).Json.EnumerateArray(), one => Assert.Equal("not-asked", one.GetProperty("state").GetString()));
        Assert.Empty((await _system.MeAsync(number, HttpMethod.Get, "accesses")).Json.EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await _system.MeAsync(number, HttpMethod.Post, "erasure", new { confirm = "erase" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _system.SharedAsync(Counsellor, nav, "vo-status", "P2")).Status);
    }

    private async Task<string> NameAsync(string nav)
    {
        var answer = await _system.CallAsync(Counsellor, HttpMethod.Post, new Uri(_system.Adapter("nav"), "/own/participants/resolve"), new { pseudonyms = new[] { nav } });
        return answer.Json.GetProperty("participants")[0].GetProperty("name").GetString()!;
    }

    /// <summary>What an officer of each agency takes out afterwards.</summary>
    private async Task<List<(string Place, byte[] Bytes)>> ExportsAsync()
    {
        var exports = new List<(string, byte[])>();
        foreach (var officer in (string[])["ombud-nav", "ombud-vo"])
        {
            exports.Add(("export to " + officer, (await _system.GatewayAsync(officer, HttpMethod.Get, "/v1/access-log/export?format=json")).Body));
        }

        return exports;
    }

    private List<(string Place, byte[] Bytes)> Places(string folder) => Directory.Exists(Path.Combine(_system.State, folder))
        ? [.. Directory.GetFiles(Path.Combine(_system.State, folder), "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(_system.State, file), Read(file, 0))).Where(place => place.Item2.Length > 0)]
        : [];

    /// <summary>Of files that only grow: what was written since.</summary>
    private IEnumerable<(string Place, byte[] Bytes)> Tails(string folder, Dictionary<string, long> before) => Directory
        .GetFiles(Path.Combine(_system.State, folder), "*", SearchOption.AllDirectories)
        .Select(file => (file, Read(file, before.GetValueOrDefault(file)))).Where(place => place.Item2.Length > 0);

    private Dictionary<string, long> Lengths() => ((string[])["logs", "telemetry"])
        .SelectMany(folder => Directory.GetFiles(Path.Combine(_system.State, folder), "*", SearchOption.AllDirectories)).ToDictionary(file => file, file => new FileInfo(file).Length);

    private static async Task OkAsync(Task<Answer> asked)
    {
        var answer = await asked;
        Assert.True((int)answer.Status < 300, answer.Text);
    }

    private static byte[] Read(string file, long from)
    {
        try
        {
            // A fence is an empty file that its holder keeps locked.
            if (new FileInfo(file).Length == 0)
            {
                return [];
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.Position = Math.Min(from, stream.Length);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (FileNotFoundException)
        {
            // A temporary file that was renamed meanwhile.
            return [];
        }
    }
}
