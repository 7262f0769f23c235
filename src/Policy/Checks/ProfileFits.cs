using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>A profile changes rows that exist, and never in production.</summary>
internal static class ProfileFits
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder, string environment)
    {
        if (folder.Profile is not { Rows: { } rows } profile)
        {
            yield break;
        }

        if (environment == "production")
        {
            yield return profile.Fault(PolicyFaultKind.ProfileInProduction, "#", "a profile is for tests; production refuses it.");
        }

        foreach (var cap in rows.Agreements.Where(cap =>
            folder.Agreements.Rows is { } agreements && !agreements.Agreements.Any(row => row.Id == cap.Id && row.Version == cap.Version)))
        {
            yield return profile.Fault(PolicyFaultKind.UnknownReference, "#/agreements", FormattableString.Invariant($"there is no agreement '{cap.Id}@{cap.Version}'."));
        }
    }
}
