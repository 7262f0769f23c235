using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Ends every yes of a person at once: at a death, a merge of two people, or their wish to be erased (no agency then).</summary>
internal static class ConsentEnding
{
    /// <summary>Ends them, each with a row that both agencies' officers see; returns how many ended.</summary>
    public static int EndAll(
        Session session, EntryAppender appender, SubjectId subject, AgencyId? agency, EmployeeAlias? employee, string why, DateTimeOffset now)
    {
        var live = ConsentLog.Of(session, subject)
            .GroupBy(one => (one.Category, one.Holder, one.Requestor))
            .Select(group => (Yes: Consents.LiveYes(group), Count: group.Count()))
            .Where(pair => pair.Yes is not null).ToList();
        foreach (var (yes, count) in live)
        {
            var row = appender.Append(
                ConsentLog.Draft(subject, ConsentEventKind.Withdrawn, yes!.Category, yes.Holder, yes.Requestor, yes.Consent, count + 1, []) with
                {
                    CallerAgency = agency,
                    Employee = employee,
                    Detail = why,
                },
                now);

            // A wish to be erased is a wish: its end of the yes is a stop like any other.
            new ConsentLog(session, appender, now).WriteEnd(subject, yes, row, agency, employee, unwished: agency is null ? null : why);
        }

        return live.Count;
    }
}
