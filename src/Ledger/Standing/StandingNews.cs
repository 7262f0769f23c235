using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Breaches;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>
/// The rows that standing facts leave: one when a person's number changed (the yes stands), one for each yes that ends with a death, one to
/// each holder that released data about a person who is protected now.
/// </summary>
internal static class StandingNews
{
    /// <summary>The row's word for a changed number.</summary>
    public const string IdentifierChanged = "identifier-changed";

    /// <summary>The row's word for a yes that ended because the person died.</summary>
    public const string EndedByDeath = "ended-by-death";

    /// <summary>Writes them; true when a yes ended.</summary>
    /// <remarks>Runs after every other write of the batch: the appender keeps the heads from here on.</remarks>
    public static bool Write(Session session, EntryAppenders appenders, AgencyId agency, ImmutableArray<PersonNews> news, DateTimeOffset now)
    {
        var flags = BreachFlags.Find(session, now);
        if (news.IsEmpty && flags.IsEmpty)
        {
            return false;
        }

        var appender = appenders.Begin(session);
        var hasEnded = false;
        foreach (var person in news)
        {
            if (person.IsRenumbered)
            {
                _ = appender.Append(
                    new EntryDraft { Kind = EntryKind.ConsentEvent, Subject = person.Subject, CallerAgency = agency, Holder = agency, Detail = IdentifierChanged }, now);
            }

            hasEnded |= person.HasDied && ConsentEnding.EndAll(session, appender, person.Subject, agency, null, EndedByDeath, now) > 0;
        }

        BreachFlags.Write(appender, flags, now);
        appender.Flush();
        return hasEnded;
    }
}
