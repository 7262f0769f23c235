using Navo.ConsentService.Wire;
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
        ConsentState.Given => facts.ValidTo <= now ? "expired" : "given",
        ConsentState.Refused => "refused",
        ConsentState.Later => "later",
        ConsentState.Withdrawn => "withdrawn",
        _ => "asked",
    };

    /// <summary>One yes and what ended it; <paramref name="same"/> are all events of its (category, holder, requestor).</summary>
    public static ConsentDocument Document(ConsentEvent given, IEnumerable<ConsentEvent> same, DateTimeOffset now)
    {
        var end = same.FirstOrDefault(one => one.Position > given.Position
            && (one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn));
        return Document(given, end, now);
    }

    public static ConsentDocument Document(ConsentEvent given, ConsentEvent? end, DateTimeOffset now) => new()
    {
        Id = given.Consent!.Value.ToString(),
        Category = given.Category.Value,
        Holder = given.Holder.Value,
        Requestor = given.Requestor.Value,
        Purposes = [.. given.Purposes.Select(purpose => purpose.Value)],
        State = end?.Kind switch
        {
            ConsentEventKind.Given => "superseded",
            ConsentEventKind.Refused => "refused",
            ConsentEventKind.Withdrawn => "withdrawn",
            _ => given.ValidTo <= now ? "expired" : "given",
        },
        GivenAt = given.Instant,
        ValidTo = given.ValidTo!.Value,
        EndedAt = end?.Instant ?? (given.ValidTo <= now ? given.ValidTo : null),
        TextVersion = given.Text!.Version,
        Language = given.Text.Language,
        Receipt = given.Entry.ToString(),
    };
}
