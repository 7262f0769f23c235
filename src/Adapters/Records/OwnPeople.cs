using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Navo.Adapters.Rights;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Records;

/// <summary>The own agency's pseudonyms and whose they are: filled from the answers to the standing facts, sealed on disk, open in memory only.</summary>
internal sealed class OwnPeople
{
    private readonly ConcurrentDictionary<string, Fodselsnummer> _byPseudonym = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Fodselsnummer, string> _byNumber = new();
    private readonly AdapterDatabase _database;
    private readonly IDataProtector _protector;

    public OwnPeople(AdapterDatabase database, IDataProtectionProvider protection)
    {
        _database = database;
        _protector = protection.CreateProtector("navo.adapter.own-people.v1");
        foreach (var (pseudonym, sealedNumber) in database.Read(connection => connection.Query<(string, byte[])>("SELECT pseudonym, sealed FROM person").AsList()))
        {
            if (Fodselsnummer.TryParse(Encoding.ASCII.GetString(_protector.Unprotect(sealedNumber)), out var number))
            {
                Remember(pseudonym, number);
            }
        }
    }

    public ICollection<Fodselsnummer> Numbers => _byNumber.Keys;

    public Fodselsnummer? Find(Pseudonym pseudonym) => _byPseudonym.TryGetValue(pseudonym.Value, out var number) ? number : null;

    public Pseudonym? Find(Fodselsnummer number) => _byNumber.TryGetValue(number, out var pseudonym) ? Pseudonym.Parse(pseudonym) : null;

    /// <summary>Every pseudonym the person is or was known by.</summary>
    public IReadOnlyList<string> All(Fodselsnummer number) =>
        [.. _byPseudonym.Where(known => known.Value == number).Select(known => known.Key).Order(StringComparer.Ordinal)];

    /// <summary>Forgets a person here in memory, but for pseudonyms that are kept; the rows are gone already.</summary>
    public void Drop(Fodselsnummer number, IReadOnlyList<string> kept)
    {
        foreach (var pseudonym in All(number).Except(kept))
        {
            _ = _byPseudonym.TryRemove(pseudonym, out _);
        }

        // Who comes by this number from now on is asked for anew.
        _ = _byNumber.TryRemove(number, out _);
    }

    public async Task LearnAsync(ImmutableArray<(Pseudonym Pseudonym, Fodselsnummer Number)> people, CancellationToken cancellationToken)
    {
        var news = people.Where(person => Find(person.Pseudonym) != person.Number).ToList();
        if (news.Count == 0)
        {
            return;
        }

        var rows = news.ConvertAll(person => new { pseudonym = person.Pseudonym.Value, sealedNumber = _protector.Protect(Encoding.ASCII.GetBytes(person.Number.Reveal())) });
        var strangers = news.Select(person => (person.Number, Old: FormerOf(person.Number, person.Pseudonym))).Where(one => one.Old is not null).ToList();
        var former = strangers.ConvertAll(one => one.Old!);
        var kept = await _database.WriteAsync(
            (connection, transaction) =>
            {
                _ = connection.Execute(
                    "INSERT INTO person(pseudonym, sealed) VALUES (@pseudonym, @sealedNumber) ON CONFLICT(pseudonym) DO UPDATE SET sealed = excluded.sealed", rows, transaction);
                return former.Count == 0 ? [] : OwnStore.Forget(connection, transaction, former, []).Kept;
            },
            cancellationToken);
        foreach (var old in former.Except(kept))
        {
            _ = _byPseudonym.TryRemove(old, out _);
        }

        foreach (var (pseudonym, number) in news)
        {
            Remember(pseudonym.Value, number);
        }
    }

    public async Task ForgetAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken)
    {
        var gone = people.Select(number => _byNumber.TryRemove(number, out var pseudonym) ? pseudonym : null).OfType<string>().ToList();
        if (gone.Count == 0)
        {
            return;
        }

        _ = await _database.WriteAsync(
            (connection, transaction) => connection.Execute("DELETE FROM person WHERE pseudonym IN @gone", new { gone }, transaction), cancellationToken);
        foreach (var pseudonym in gone)
        {
            _ = _byPseudonym.TryRemove(pseudonym, out _);
        }
    }

    /// <summary>
    /// What the number was known by, when it now answers to another name of the same epoch: to NAVO it is then someone new (the former was erased, or turned
    /// out to be another's), and what hung on the old name goes. A new epoch is the same person by a new key.
    /// </summary>
    private string? FormerOf(Fodselsnummer number, Pseudonym now) =>
        _byNumber.TryGetValue(number, out var before) && before != now.Value && Pseudonym.Parse(before).ToBytes()[0] == now.ToBytes()[0] ? before : null;

    private void Remember(string pseudonym, Fodselsnummer number)
    {
        if (_byPseudonym.TryGetValue(pseudonym, out var before) && before != number)
        {
            // The person's number changed: the old one names nobody any more, so that its end does not take the person along.
            _ = _byNumber.TryRemove(before, out _);
        }

        _byPseudonym[pseudonym] = number;
        _byNumber[number] = pseudonym;
    }
}
