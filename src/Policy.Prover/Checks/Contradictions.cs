using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Checks;

/// <summary>Rows that each could hold, and together cannot.</summary>
internal static class Contradictions
{
    public static IEnumerable<Finding> Of(PolicySnapshot policy) => [.. Versions(policy), .. Ended(policy), .. Strictness(policy), .. Controllers(policy), .. Drafts(policy)];

    private static IEnumerable<Finding> Versions(PolicySnapshot policy) =>
        from row in policy.Agreements
        from other in policy.Agreements
        where row.Id == other.Id && row.Version < other.Version
            && row.State == AgreementState.InForce && other.State == AgreementState.InForce
            && row.ValidFrom < (other.ValidTo ?? DateTimeOffset.MaxValue) && other.ValidFrom < (row.ValidTo ?? DateTimeOffset.MaxValue)
        select Finding.Fault(FindingKind.TwoVersionsAtOnce, $"{row.Reference} and {other.Reference} are in force at the same time", $"set state \"ended\" and a validTo on {row.Reference}");

    private static IEnumerable<Finding> Ended(PolicySnapshot policy) =>
        policy.Agreements.Where(row => row.State == AgreementState.Ended && row.ValidTo is null)
            .Select(row => Finding.Fault(FindingKind.EndedWithoutDay, $"{row.Reference} has ended, and says no day on which it did", "give it the validTo on which it ended"));

    private static IEnumerable<Finding> Strictness(PolicySnapshot policy) =>
        from rows in policy.Agreements.GroupBy(row => row.Category)
        let kinds = rows.Select(row => row.SpecialCategory).Distinct().Order().ToArray()
        where kinds.Length > 1
        select Finding.Fault(
            FindingKind.TwoStrictnesses,
            $"{rows.Key} is data of different strictness in different agreements: {string.Join(", ", rows.Select(row => $"{row.Reference} says {row.SpecialCategory.ToString().ToLowerInvariant()}"))}",
            $"the same data reveals the same: give all of them specialCategory \"{kinds[^1].ToString().ToLowerInvariant()}\"");

    private static IEnumerable<Finding> Controllers(PolicySnapshot policy) =>
        from agency in policy.Agencies
        let names = policy.Agreements.Where(row => row.Holder == agency.Id).Select(row => row.HolderController)
            .Concat(policy.Agreements.Where(row => row.Requestor == agency.Id).Select(row => row.RequestorController)).Distinct().ToArray()
        where names.Length > 1
        select Finding.Fault(
            FindingKind.TwoControllers,
            $"{agency.Id} has {names.Length} controllers: {string.Join("; ", names)}", "name the same controller in every row, or make the second one an agency of its own");

    private static IEnumerable<Finding> Drafts(PolicySnapshot policy) =>
        policy.Agreements
            .Where(row => row.State == AgreementState.Draft && row.Approvals.Any(one => one.Agency == row.Holder) && row.Approvals.Any(one => one.Agency == row.Requestor))
            .Select(row => Finding.Fault(FindingKind.SignedDraft, $"{row.Reference} is signed by both agencies, and a draft", "set state \"inForce\", or take the approvals out"));
}
