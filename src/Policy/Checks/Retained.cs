using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>Every kind of record has a retention class, and only kinds that are kept have one.</summary>
internal static class Retained
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        if (folder.Retention.Rows is not { } rows)
        {
            return [];
        }

        var kinds = rows.Records.Select(row => row.Kind).ToArray();
        return
        [
            .. RecordKinds.All.Except(kinds, StringComparer.Ordinal)
                .Select(kind => folder.Retention.Fault(PolicyFaultKind.NotRetained, "#/records", $"'{kind}' has no retention class, and there is no default.")),
            .. kinds.Except(RecordKinds.All, StringComparer.Ordinal)
                .Select(kind => folder.Retention.Fault(PolicyFaultKind.RetainedForNothing, "#/records", $"'{kind}' is no kind of record.")),
        ];
    }
}
