using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>Defaults within maxima, a row no longer than its purposes allow, three months at most for data of a special category, and times the right way round.</summary>
internal static class Durations
{
    private const int ExplicitMonthsMax = 3;

    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, i) in (folder.Purposes.Rows?.Purposes ?? []).Select((row, i) => (row, i)))
        {
            if (row.MonthsDefault > row.MonthsMax)
            {
                yield return folder.Purposes.Fault(PolicyFaultKind.DefaultBeyondMaximum, FormattableString.Invariant($"#/purposes[{i}].monthsDefault"), "is more than monthsMax.");
            }
        }

        foreach (var (row, path) in folder.Agreements.Rows())
        {
            if (row.MonthsDefault > row.MonthsMax)
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.DefaultBeyondMaximum, $"{path}.monthsDefault", "is more than monthsMax.");
            }

            var longest = folder.Purposes.Rows?.Purposes.Where(purpose => row.Purposes.Contains(purpose.Id)).Select(purpose => purpose.MonthsMax)
                .DefaultIfEmpty(int.MaxValue).Max() ?? int.MaxValue;
            if (row.MonthsMax > longest)
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.LongerThanPurposes, $"{path}.monthsMax", "is longer than any purpose of the row allows.");
            }

            if (row.SpecialCategory == "explicit" && row.MonthsMax > ExplicitMonthsMax)
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.LongerThanSpecialAllows, $"{path}.monthsMax", "is more than 3 for data of a special category.");
            }

            if (row.ValidTo <= row.ValidFrom)
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.EndsBeforeItBegins, $"{path}.validTo", "is not after validFrom.");
            }
        }
    }
}
