using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>At no instant do two rows in force answer for the same category, requestor, purpose and role: nobody could say which fields were agreed, or, as a question names no holder, of whom.</summary>
internal static class OneRowInForce
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        var rows = folder.Agreements.Rows().Where(one => one.Row.State == "inForce").ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(rows[i].Row, rows[j].Row))
                {
                    yield return folder.Agreements.Fault(
                        PolicyFaultKind.TwoRowsForOne, $"{rows[i].Path}.id", $"'{rows[i].Row.Id}' answers for the same as '{rows[j].Row.Id}', at the same time.");
                }
            }
        }
    }

    private static bool Overlap(AgreementRow x, AgreementRow y) =>
        (x.Category, x.Requestor) == (y.Category, y.Requestor)
        && x.Purposes.Intersect(y.Purposes).Any()
        && x.Roles.Intersect(y.Roles).Any()
        && x.ValidFrom < (y.ValidTo ?? DateTimeOffset.MaxValue)
        && y.ValidFrom < (x.ValidTo ?? DateTimeOffset.MaxValue);
}
