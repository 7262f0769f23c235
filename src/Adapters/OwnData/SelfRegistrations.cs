using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Skills;

namespace Navo.Adapters.OwnData;

/// <summary>What participants have said themselves that they can: kept by the holder, sealed. Own words count only once they have confirmed the exact text.</summary>
internal sealed class SelfRegistrations
{
    /// <summary>More than this is a list nobody reads.</summary>
    public const int Most = 30;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS own_skill(
          id TEXT PRIMARY KEY, pseudonym TEXT NOT NULL, choice TEXT, words BLOB, kilde TEXT NOT NULL, at INTEGER NOT NULL, confirmed INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS own_skill_person ON own_skill(pseudonym);
        """;

    private readonly AdapterDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    public SelfRegistrations(AdapterDatabase database, IDataProtectionProvider protection, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _protector = protection.CreateProtector("navo.adapter.own-skill.v1");
        _ = database.Read(connection => connection.Execute(Schema));
    }

    /// <summary>Everything the person has said, newest first.</summary>
    public List<SkillView> Of(Pseudonym person) => _database.Read(connection => List(connection, null, person));

    /// <summary>Takes a choice (which is its own words) or own words (which wait for the person's confirmation). Null: too many.</summary>
    public Task<SkillView?> AddAsync(Pseudonym person, SkillQuestion question, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var own = List(connection, transaction, person);
            if (own.Find(one => question.Choice is { } choice ? one.Choice == choice : one.Choice is null && one.Label == question.Words) is { } same)
            {
                return same;
            }

            if (own.Count >= Most)
            {
                return null;
            }

            var id = Guid.NewGuid().ToString("D");
            _ = connection.Execute(
                "INSERT INTO own_skill(id, pseudonym, choice, words, kilde, at, confirmed) VALUES (@id, @person, @Choice, @words, @Kilde, @at, @confirmed)",
                new
                {
                    id,
                    person = person.Value,
                    question.Choice,
                    words = question.Words is { } text ? _protector.Protect(Encoding.UTF8.GetBytes(text)) : null,
                    question.Kilde,
                    at = _clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    confirmed = question.Choice is null ? 0 : 1,
                },
                transaction);
            return List(connection, transaction, person).Find(one => one.Id == id);
        },
        cancellationToken);

    /// <summary>The person says that these are their words. Null: there is no such line, or its words are others.</summary>
    public Task<SkillView?> ConfirmAsync(Pseudonym person, ConfirmQuestion question, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var found = List(connection, transaction, person).Find(one => one.Id == question.Id && one.Choice is null);
            if (found is null || !string.Equals(found.Label, question.Words, StringComparison.Ordinal))
            {
                return null;
            }

            _ = connection.Execute("UPDATE own_skill SET confirmed = 1 WHERE id = @Id", new { question.Id }, transaction);
            return found with { IsConfirmed = true };
        },
        cancellationToken);

    /// <summary>Takes a line away for good; gives what it was.</summary>
    public Task<SkillView?> RemoveAsync(Pseudonym person, string id, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var found = List(connection, transaction, person).Find(one => one.Id == id);
            _ = connection.Execute("DELETE FROM own_skill WHERE id = @id AND pseudonym = @person", new { id, person = person.Value }, transaction);
            return found;
        },
        cancellationToken);

    private List<SkillView> List(SqliteConnection connection, SqliteTransaction? transaction, Pseudonym person) =>
    [
        .. connection.Query<Row>(
                "SELECT id, choice, words, kilde, at, confirmed FROM own_skill WHERE pseudonym = @person ORDER BY at DESC, id", new { person = person.Value }, transaction)
            .Select(View).OfType<SkillView>(),
    ];

    private SkillView? View(Row row)
    {
        var choice = SkillChoices.Find(row.Choice);
        var label = choice?.Nb ?? (row.Words is { } box ? Encoding.UTF8.GetString(_protector.Unprotect(box)) : null);

        // A choice that is no longer on the list has no words, and is not told.
        return label is null ? null : new SkillView(
            row.Id, choice?.Id, choice?.EscoUri, label, row.Kilde, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Confirmed == 1);
    }

    // What a row holds as it lies in the database.
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Choice { get; init; }

        public byte[]? Words { get; init; }

        public string Kilde { get; init; } = "";

        public long At { get; init; }

        public long Confirmed { get; init; }
    }
}
