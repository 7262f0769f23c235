using System.Text;
using Microsoft.Data.Sqlite;

namespace Navo.Adapters.Tests.Conformance;

/// <content>What the adapter's own store has of a person: told and forgotten.</content>
public abstract partial class An_adapter
{
    [Fact]
    [Clause("A35", "A36")]
    public async Task Tells_the_token_holder_what_its_own_store_has_and_forgets_it_at_their_word()
    {
        var pseudonym = World.Gateway.Pseudonym(Adapter.Person.Fodselsnummer);
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
        Assert.Equal(200, (await PostAsync(Me, "/own/me/wrong", new { category = Adapter.Category, what = "outdated" })).Status);
        var other = World.Gateway.ParticipantToken(Adapter.NotFollowed.Fodselsnummer);
        Assert.Equal(200, (await PostAsync(other, "/own/me/wrong", new { category = Adapter.Category, what = "outdated" })).Status);
        _ = (await World.SwitchAsync("/_correct", new { user = Adapter.Person.User, agency = Adapter.Agency, subject = Adapter.Corrected })).EnsureSuccessStatusCode();
        _ = await World.SyncAsync();

        var held = (await PostAsync(Me, "/own/me/held", new { })).Body;
        Assert.Equal(pseudonym, Assert.Single(held.GetProperty("pseudonyms").EnumerateArray()).GetString());
        Assert.Contains(held.GetProperty("grants").EnumerateArray(), grant => grant.GetProperty("category").GetString() == Adapter.Category && grant.GetProperty("outcome").GetString() == "data");
        Assert.NotEmpty(held.GetProperty("reports").EnumerateArray());
        Assert.NotEmpty(held.GetProperty("corrections").EnumerateArray());
        Assert.Equal(403, (await PostAsync(World.TokenOf(Adapter.Follower), "/own/me/held", new { })).Status);
        Assert.Equal(403, (await PostAsync(World.TokenOf(Adapter.Follower), "/own/me/erase", new { })).Status);
        Assert.Contains(pseudonym, StoreOnDisk(), StringComparison.Ordinal);

        var served = Rows("SELECT count(*) FROM grant_served");
        var gone = await PostAsync(Me, "/own/me/erase", new { });
        Assert.Equal(200, gone.Status);
        Assert.True(gone.Body.GetProperty("rows").GetInt64() >= 4);
        foreach (var list in (string[])["pseudonyms", "grants", "reports", "corrections", "skills"])
        {
            Assert.Empty((await PostAsync(Me, "/own/me/held", new { })).Body.GetProperty(list).EnumerateArray());
        }

        Assert.DoesNotContain(pseudonym, StoreOnDisk(), StringComparison.Ordinal);
        Assert.Equal(served, Rows("SELECT count(*) FROM grant_served"));
        Assert.NotEmpty((await PostAsync(other, "/own/me/held", new { })).Body.GetProperty("reports").EnumerateArray());

        // A table that is about people says so by a column named pseudonym, else it is one of these.
        Assert.Empty(Names("""
            SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
            AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'pseudonym')
            """).Except(["feed", "feed_taken", "grant_served", "own_lookup", "own_correction", "correction_place"]));

        // Whom the agency still follows is learnt again by its own next snapshot.
        World.Gateway.WantsSnapshot = true;
        _ = await World.SyncAsync();
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
    }

    [Fact]
    [Clause("A37")]
    public async Task Takes_a_number_with_another_pseudonym_for_someone_new_and_forgets_who_it_was()
    {
        var before = World.Gateway.Pseudonym(Adapter.Person.Fodselsnummer);
        Assert.Equal(200, (await PostAsync(Me, "/own/me/wrong", new { category = Adapter.Category, what = "missing" })).Status);
        World.Gateway.Anew[Adapter.Person.Fodselsnummer] = Guid.NewGuid().ToString("N");
        World.Gateway.WantsSnapshot = true;
        _ = await World.SyncAsync();

        var held = (await PostAsync(Me, "/own/me/held", new { })).Body;
        Assert.Equal(World.Gateway.Pseudonym(Adapter.Person.Fodselsnummer), Assert.Single(held.GetProperty("pseudonyms").EnumerateArray()).GetString());
        Assert.Empty(held.GetProperty("reports").EnumerateArray());
        Assert.Equal(0, Rows($"SELECT count(*) FROM person WHERE pseudonym = '{before}'"));
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
    }

    private string StoreOnDisk() => string.Concat(
        Directory.GetFiles(Path.GetDirectoryName(World.Database)!, "adapter.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Encoding.Latin1.GetString(copy.ToArray());
        }));

    private long Rows(string sql) => (long)Ask(sql, command => command.ExecuteScalar()!);

    private List<string> Names(string sql) => Ask(sql, command =>
    {
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    });

    private T Ask<T>(string sql, Func<SqliteCommand, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={World.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return read(command);
    }
}
