using System.Text.Json;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Adapters.Tests.Conformance;

/// <content>Mapping: what comes of a case system's words, right or wrong.</content>
public abstract partial class An_adapter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    [Clause("A12", "A13")]
    public async Task Makes_of_odd_answers_data_nothing_or_a_garbled_source_and_counts_what_it_could_not_place()
    {
        using var kept = new KeptApartCounter();
        _ = await World.SwitchAsync("/_switch", new { endpoint = Adapter.Agency + "/*", mode = "odd" });
        var statuses = new Dictionary<int, int>();
        foreach (var _ in Enumerable.Range(0, 200 / Adapter.System.Categories.Length))
        {
            foreach (var category in Adapter.System.Categories)
            {
                var (status, body) = await World.FetchAsync(World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value)));
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                Assert.DoesNotContain("UHØRT_KODE", JsonSerializer.Serialize(body), StringComparison.Ordinal);
                Assert.DoesNotContain("UH\\u00D8RT_KODE", body.GetRawText(), StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.Empty(statuses.Keys.Except([200, 502]));
        Assert.True(statuses.GetValueOrDefault(200) > 0 && statuses.GetValueOrDefault(502) > 0, "Odd answers must get both far into a mapping and nowhere.");
        Assert.NotEmpty(kept.Seen);
        Assert.All(kept.Seen, tags => Assert.Equal("field", Assert.Single(tags).Key));
        Assert.All(kept.Seen, tags => Assert.DoesNotContain("UHØRT", (string?)tags[0].Value, StringComparison.Ordinal));
    }

    [Fact]
    [Clause("A14")]
    public void Means_days_in_Norway()
    {
        Assert.Equal(new DateOnly(2026, 3, 2), NorwegianDay.Read("2026-03-01T23:30:00Z"));
        Assert.Equal(new DateOnly(2026, 7, 2), NorwegianDay.Read("2026-07-01T22:30:00Z"));
        Assert.Equal(new DateOnly(2026, 3, 1), NorwegianDay.Read("2026-03-01"));
    }

    [Fact]
    [Clause("A15", "A32")]
    public async Task Leaves_what_is_withheld_where_it_is_and_names_it()
    {
        foreach (var category in Adapter.System.Categories)
        {
            var (status, body) = await World.FetchAsync(World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value)));
            Assert.Equal(200, status);
            var text = JsonSerializer.Serialize(body, Readable);
            Assert.All(Adapter.NeverTold, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }

        _ = await World.SwitchAsync("/_switch", new { endpoint = Adapter.Endpoint, mode = "ok", add = "nyttFelt" });
        var (_, extended) = await World.FetchAsync(Claims());
        Assert.DoesNotContain("noe ingen har avtalt", extended.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(extended.GetProperty("withheld").EnumerateArray(), name => name.GetString()!.EndsWith("nyttFelt", StringComparison.Ordinal));
    }

    [Fact]
    [Clause("A31", "A33")]
    public async Task Answers_about_everyone_it_follows_and_in_the_shape_of_the_category()
    {
        var people = World.Gateway.Batches.First().GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("fodselsnummer").GetString()!).ToList();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);
        foreach (var category in Adapter.System.Categories)
        {
            var shape = CategoryDocuments.Find(category)!.Shape;
            var seen = new HashSet<string>();
            foreach (var number in people.Where((_, index) => index % 24 == 0).Append(Adapter.Person.Fodselsnummer))
            {
                var claims = World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value));
                claims["sub"] = World.Gateway.Pseudonym(number);
                var (status, body) = await World.FetchAsync(claims);
                Assert.Equal(200, status);
                _ = seen.Add(body.GetProperty("status").GetString()!);
                foreach (var row in body.TryGetProperty("observations", out var rows) ? [.. rows.EnumerateArray()] : (JsonElement[])[])
                {
                    Assert.True(shape.Fits(System.Text.Json.Nodes.JsonNode.Parse(row.GetProperty("data").GetRawText())));
                    Assert.Equal(Adapter.Agency, row.GetProperty("sourceAgency").GetString());
                    Assert.True(UnitId.TryParse(row.GetProperty("sourceUnit").GetString(), out _));
                    Assert.True(DateOnly.Parse(row.GetProperty("observedOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture) <= today);
                }
            }

            Assert.Contains("data", seen);
        }
    }

    [Fact]
    [Clause("A20")]
    public async Task Has_nothing_about_someone_whom_the_case_system_no_longer_knows()
    {
        _ = await World.SwitchAsync("/_person", new { user = Adapter.Person.User, agency = Adapter.Agency, removed = true });
        foreach (var category in Adapter.System.Categories)
        {
            var (status, body) = await World.FetchAsync(World.Grant(Adapter.Person, category.Value, AdapterUnderTest.FieldsOf(category.Value)));
            Assert.Equal((200, "no-data"), (status, body.GetProperty("status").GetString()));
        }
    }
}
