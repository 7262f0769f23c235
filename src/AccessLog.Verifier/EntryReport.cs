using System.Globalization;
using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Verifier;

/// <summary>Shows one entry to a reader: one line for each member that is present.</summary>
internal static class EntryReport
{
    private const int LongestPlaces = 160;

    public static IEnumerable<string> Lines(FoundEntry found)
    {
        var (index, leaf, entry) = found;
        (string Name, string Value)[] members =
        [
            ("index", Text(index)),
            ("leaf", leaf.ToBase64()),
            ("entry", Text(entry.Id)),
            ("kind", Text(entry.Kind)),
            ("instant", Instant(entry)),
            ("position", Text(entry.Position)),
            ("caller agency", entry.CallerAgency),
            ("role", entry.Role),
            ("unit", entry.Unit),
            ("employee alias", entry.EmployeeAlias),
            ("subject", Text(entry.Subject)),
            ("previous leaf", Text(entry.PreviousLeaf)),
            ("running count", Text(entry.RunningCount)),
            ("category", entry.Category),
            ("holder", entry.Holder),
            ("requestor", entry.Requestor),
            ("purpose", entry.Purpose),
            ("decision", entry.Decision == EntryDecision.None ? "" : Text(entry.Decision)),
            ("reasons", string.Join(", ", entry.Reasons.Select(static reason => $"{reason.Rule} {reason.Code}"))),
            ("consent", entry.ConsentId == Guid.Empty ? "" : $"{entry.ConsentId} revision {Text(entry.ConsentRevision)}"),
            ("agreement", entry.AgreementId.Length == 0 ? "" : $"{entry.AgreementId} version {Text(entry.AgreementVersion)}"),
            ("law", string.Join(", ", entry.LawRefs)),
            ("policy", Text(entry.PolicyHash)),
            ("fields released", string.Join(", ", entry.FieldsReleased)),
            ("fields withheld", string.Join(", ", entry.FieldsWithheld)),
            ("request", Text(entry.RequestId)),
            ("detail", entry.Detail),
            ("related entry", Text(entry.RelatedEntry)),
            ("erased", entry.Erased == 0 ? "" : Text(entry.Erased)),
        ];
        return members.Where(static member => member.Value.Length > 0).Select(static member => $"{member.Name}: {member.Value}");
    }

    /// <summary>One line for each rule content was erased under: valid, and said.</summary>
    public static IEnumerable<string> Erased(ErasureAccount erasures)
    {
        foreach (var (rule, leaves) in erasures.ByRule)
        {
            var places = leaves.ToString();
            yield return $"content erased under rule {rule}: {Text(leaves.Count)} entries, {(places.Length <= LongestPlaces ? places : places[..LongestPlaces] + " …")}";
        }

        if (erasures.Pending > 0)
        {
            yield return $"{Text(erasures.Pending)} entries that an erasure row names have their content still in this copy";
        }
    }

    /// <summary>One line for each entry: place, instant, kind, what was asked for, what came of it.</summary>
    public static IEnumerable<string> Short(IEnumerable<FoundEntry> entries) => entries.Select(static found => string.Join(
        ' ',
        ((string[])
        [
            Text(found.Index),
            Instant(found.Entry),
            Text(found.Entry.Kind),
            found.Entry.Detail,
            found.Entry.Category,
            found.Entry.Requestor.Length > 0 ? found.Entry.Requestor : found.Entry.CallerAgency,
            found.Entry.Unit,
            found.Entry.EmployeeAlias,
            found.Entry.Decision == EntryDecision.None ? "" : Text(found.Entry.Decision),
            Text(found.Entry.Id),
        ]).Where(static part => part.Length > 0)));

    private static string Instant(Entry entry) => DateTimeOffset.FromUnixTimeMilliseconds(entry.InstantMs).ToString("O", CultureInfo.InvariantCulture);

    private static string Text(Octets32 value) => value.IsNone ? "" : value.ToBase64();

    private static string Text(Guid value) => value == Guid.Empty ? "" : value.ToString("D");

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
