using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Own;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests.Own;

/// <summary>The script that the participant's page checks with, beside the library: they agree on what holds and what does not.</summary>
public sealed class The_page_in_the_browser
{
    private const int Person = 1;

    [Fact]
    public void Finds_every_row_that_the_library_finds()
    {
        var rows = new SyntheticEntries(95).Add(90);
        using var log = TestLog.Of(rows, 30);
        string[] keys = [log.Signer.Key.ToString()];
        OwnLog[] logs = [.. Enumerable.Range(0, 5).Select(person => OwnLogs.Of(log, rows, person))];
        var said = Ask([.. logs.Select(own => Question(own, keys))]);
        for (var person = 0; person < logs.Length; person++)
        {
            var mine = rows.Entries.Where(entry => SubjectTag.Matches(rows.LogKey(person), entry)).Select(static entry => entry.Id.ToString()).Reverse();
            Assert.Equal("right " + string.Join(' ', mine), said[person]);
        }
    }

    [Fact]
    public void Misses_what_the_library_misses()
    {
        var rows = new SyntheticEntries(96).Add(90);
        using var log = TestLog.Of(rows, 30);
        using var forger = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        string[] keys = [log.Signer.Key.ToString()];
        var own = OwnLogs.Of(log, rows, Person);
        var wrong = own.Entries.Select((_, i) => own with { Entries = own.Entries.RemoveAt(i) })
            .Concat(own.Entries.Select((entry, i) => own with { Entries = own.Entries.SetItem(i, Changed(entry)) }))
            .Append(own with { LogKey = OwnLogs.Of(log, rows, Person + 1).LogKey })
            .Append(own with { Heads = own.Heads.Replace("\n90\n", "\n91\n", StringComparison.Ordinal) })
            .Append(own with { Head = null })
            .Append(own with { Head = own.Head! with { Index = own.Head.Index + 1 } })
            .Append(own with { Head = own.Head! with { Proof = own.Head.Proof.RemoveAt(0) } })
            .Append(own with { Entries = own.Entries.RemoveAt(2), Erased = [4] })
            .Append(own with { Before = [OwnLogs.PartOf(own) with { Entries = own.Entries.RemoveAt(2) }] })
            .ToList();
        Assert.All(wrong, static each => Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(each, null)));
        var erased = own with { Entries = own.Entries.RemoveAt(2), Erased = [3] };
        Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check(erased, null));
        var said = Ask([.. wrong.Select(each => Question(each, keys)), Question(own, [forger.Key.ToString()]), Question(own with { Before = [OwnLogs.PartOf(erased)] }, keys), Question(erased, keys), Question(own, keys)]);
        Assert.All(said[..^3], static answer => Assert.StartsWith("wrong ", answer, StringComparison.Ordinal));
        Assert.All(said[^3..], static answer => Assert.StartsWith("right ", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Checks_the_proof_of_each_row()
    {
        var rows = new SyntheticEntries(97).Add(300);
        using var log = TestLog.Of(rows, 300);
        string[] keys = [log.Signer.Key.ToString()];
        Assert.True(SignedNote.TryParse(File.ReadAllBytes(log["checkpoint"]), out var note));
        var questions = new List<JsonObject>();
        foreach (var i in (int[])[0, 1, 127, 255, 256, 299])
        {
            var hashes = await new TileTree(log.Directory, 300).InclusionProofAsync(i, CancellationToken.None);
            var proof = new TlogProof { Index = i, Hashes = hashes, Checkpoint = note }.ToString();
            var (leaf, id) = (Convert.ToBase64String(rows.Leaves[i].Content.Span), rows.Entries[i].Id.ToString());
            questions.Add(Question(proof, leaf, id, keys));
            questions.Add(Question(proof, Changed(leaf), id, keys));
            questions.Add(Question(proof, leaf, Guid.NewGuid().ToString(), keys));
            questions.Add(Question(proof.Replace($"index {i}", $"index {i + 2}", StringComparison.Ordinal), leaf, id, keys));
        }

        Assert.Equal(questions.Select(static (_, i) => i % 4 == 0 ? "right" : "wrong"), Ask([.. questions]).Select(static answer => answer.Split(' ')[0]));
    }

    private static string Changed(string base64)
    {
        var octets = Convert.FromBase64String(base64);
        octets[^1] ^= 1;
        return Convert.ToBase64String(octets);
    }

    private static JsonObject Question(OwnLog own, string[] keys) => new() { ["log"] = JsonNode.Parse(own.ToJson()), ["keys"] = Keys(keys) };

    private static JsonObject Question(string proof, string leaf, string entry, string[] keys) =>
        new() { ["proof"] = proof, ["leaf"] = leaf, ["entry"] = entry, ["keys"] = Keys(keys) };

    private static JsonArray Keys(string[] keys) => new([.. keys.Select(static key => (JsonNode)key)]);

    private static string[] Ask(JsonObject[] questions)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "browser", "check.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        var writing = Task.Run(() =>
        {
            foreach (var question in questions)
            {
                node.StandardInput.WriteLine(question.ToJsonString());
            }

            node.StandardInput.Close();
        });
        var output = node.StandardOutput.ReadToEnd();
        writing.Wait();
        node.WaitForExit();
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(questions.Length, lines.Length);
        return lines;
    }
}
