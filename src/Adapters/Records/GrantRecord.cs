using Dapper;
using Navo.Adapters.Grants;

namespace Navo.Adapters.Records;

/// <summary>The holder's own record of every grant it served, and the guard that each is served once. Holds the own agency's pseudonym, never an identity number.</summary>
internal sealed class GrantRecord(AdapterDatabase database, TimeProvider clock)
{
    /// <summary>Takes the grant; false when its <c>jti</c> was taken before.</summary>
    public Task<bool> BeginAsync(Grant grant, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            """
            INSERT INTO grant_served(jti, at, request, subject, category, fields, agreement, outcome)
            VALUES (@jti, @at, @request, @subject, @category, @fields, @agreement, 'begun') ON CONFLICT(jti) DO NOTHING
            """,
            new
            {
                jti = grant.Id,
                at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                request = grant.Request.ToString(),
                subject = grant.Subject.Value,
                category = grant.Category.Value,
                fields = string.Join(' ', grant.Fields.Order(StringComparer.Ordinal)),
                agreement = grant.Agreement,
            },
            transaction) == 1,
        cancellationToken);

    /// <summary>Writes what came of it. Not cancelled by the gateway hanging up: the record is evidence.</summary>
    public Task EndAsync(Grant grant, string outcome) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE grant_served SET outcome = @outcome WHERE jti = @jti", new { outcome, jti = grant.Id }, transaction),
        CancellationToken.None);
}
