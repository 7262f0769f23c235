using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Facts;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Reads everything a decision hangs on, in one round trip, with the same work for a person who does not exist.</summary>
public sealed class Facts(LedgerDatabase database, Pseudonyms pseudonyms, BlindIndex blind, TimeProvider time)
{
    /// <summary>How long "asked" is shown to the caller.</summary>
    public static readonly TimeSpan AskedShown = TimeSpan.FromDays(14);

    /// <summary>The facts for one request.</summary>
    public Task<DecisionFacts> ReadAsync(FactsQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = query.Request;
        var read = Read(query.Pseudonym, request.Caller, request.Requestor, request.Purpose, [request.Category]);
        return Task.FromResult(read.For(request.Category, request.Holder, request.Requestor, query.PolicyHash));
    }

    /// <summary>The facts for every category of an overview.</summary>
    public Task<ImmutableArray<CategoryFacts>> ReadOverviewAsync(OverviewQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var requestor = query.Caller.Agency;
        var read = Read(query.Pseudonym, query.Caller, requestor, query.Purpose, [.. query.Categories.Select(pair => pair.Category).Distinct()]);
        return Task.FromResult(query.Categories
            .Select(pair => new CategoryFacts(
                pair.Category, pair.Holder, read.For(pair.Category, pair.Holder, requestor, query.PolicyHash), read.AskedOn(pair.Category)))
            .ToImmutableArray());
    }

    /// <summary>What each agency says of a participant, for the participant's own pages (guardian, protection, follow-up). Agencies that do not know the person are left out.</summary>
    public Task<ImmutableDictionary<AgencyId, AgencySubjectFacts>> ReadPersonAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session =>
        {
            using var reader = session.Query(FactsSql.Person, subject.ToBytes());
            return FactsRead.PersonFrom(reader);
        }));
    }

    private FactsRead Read(
        Pseudonym pseudonym, CallerClaims caller, AgencyId requestor, PurposeId purpose, ImmutableArray<CategoryId> categories)
    {
        // A pseudonym of an unknown epoch is looked up as a random person: the same queries, the same work (promise 7).
        if (!pseudonyms.TryRead(caller.Agency, pseudonym, out var subject))
        {
            subject = SubjectId.From(RandomNumberGenerator.GetBytes(SubjectId.ByteLength));
        }

        var at = time.GetUtcNow();
        return database.Read(session =>
        {
            using var reader = session.Query(
                FactsSql.Batch,
                subject.ToBytes(), caller.Agency.Value, caller.Employee.Value, Json(caller.Units.Select(unit => unit.Value)),
                requestor.Value, purpose.Value, Json(categories.Select(category => category.Value)),
                (at - Uses.Window).ToUnixTimeMilliseconds(), blind.Of(pseudonym), (at - AskedShown).ToUnixTimeMilliseconds());
            return FactsRead.From(reader, at, subject);
        });
    }

    private static string Json(IEnumerable<string> values) => JsonSerializer.Serialize([.. values], LedgerJson.Default.StringArray);
}
