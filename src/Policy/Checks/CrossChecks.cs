using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>What no schema can say: that the files agree with each other. Every check sees every row; a file that could not be read is passed over, its own fault is told already.</summary>
internal static class CrossChecks
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder, string environment) =>
    [
        .. UniqueIds.Of(folder),
        .. References.Of(folder),
        .. RolesAllowed.Of(folder),
        .. FieldsOfSchema.Of(folder),
        .. Approvals.Of(folder),
        .. LegalBasis.Of(folder),
        .. Durations.Of(folder),
        .. OneRowInForce.Of(folder),
        .. Retained.Of(folder),
        .. WordsForAll.Of(folder),
        .. environment == "production" ? ProductionOnly.Of(folder) : [],
    ];

    /// <summary>The agreements with their places.</summary>
    public static IEnumerable<(AgreementRow Row, string Path)> Rows(this PolicyFile<AgreementRows> file) =>
        (file.Rows?.Agreements ?? []).Select((row, i) => (row, FormattableString.Invariant($"#/agreements[{i}]")));
}
