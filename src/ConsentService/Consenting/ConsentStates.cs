using System.Collections.Immutable;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>States of the wire, derived of events. Expiry is never stored: it is the instant compared with the end.</summary>
internal static class ConsentStates
{
    public const string NotAsked = "not-asked";

    /// <summary>The state of one (category, holder, requestor).</summary>
    public static string Of(ConsentFacts? facts, DateTimeOffset now) => facts?.State switch
    {
        null => NotAsked,
        ConsentState.Given or ConsentState.Paused when facts.ValidTo <= now || facts.LapsedAt <= now => "expired",
        ConsentState.Given => "given",
        ConsentState.Paused => "paused",
        ConsentState.Refused => "refused",
        ConsentState.Later => "later",
        ConsentState.Withdrawn => "withdrawn",
        ConsentState.AwaitingConfirmation => "awaiting-confirmation",
        _ => "asked",
    };

    /// <summary>Every yes of a participant's events and what became of it, newest first. Of one who was two, those of both.</summary>
    public static IEnumerable<(long Position, ConsentDocument Document)> All(
        IEnumerable<IReadOnlyList<ConsentEvent>> lives, Func<AgencyId, Fact<ImmutableArray<FollowUp>>> followUps, DateTimeOffset now) => lives
        .SelectMany(events => events.GroupBy(one => (one.Category, one.Holder, one.Requestor), (_, group) => group.ToList()))
        .SelectMany(same => same
            .Where(one => one.Kind is ConsentEventKind.Given)
            .Select(given => (given.Position, Document: Document(given, same, followUps, now))))
        .OrderByDescending(pair => pair.Position);

    /// <summary>One yes and what became of it; <paramref name="same"/> are all events of its (category, holder, requestor).</summary>
    public static ConsentDocument Document(
        ConsentEvent given, IReadOnlyCollection<ConsentEvent> same, Func<AgencyId, Fact<ImmutableArray<FollowUp>>> followUps, DateTimeOffset now) =>
        Document(given, YesStanding.Of(given, same, now, followUps(given.Requestor)));

    /// <summary>One yes whose standing is known.</summary>
    public static ConsentDocument Document(ConsentEvent given, YesStanding standing) => new()
    {
        Id = given.Consent!.Value.ToString(),
        Category = given.Category.Value,
        Holder = given.Holder.Value,
        Requestor = given.Requestor.Value,
        Purposes = [.. given.Purposes.Select(purpose => purpose.Value)],
        State = standing.Word,
        GivenAt = given.Instant,
        ValidTo = given.ValidTo!.Value,
        EndedAt = standing.EndedAt,
        PausedAt = standing.PausedAt,
        TextVersion = given.Text!.Version,
        Language = given.Text.Language,
        Receipt = given.Entry.ToString(),
    };
}
