using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Checks;

/// <summary>Promise 1, said without the rules: what a permit lacks of consent and legal basis.</summary>
internal static class TwoKeys
{
    public static IEnumerable<(FindingKind Kind, string What)> Missing(Decision.Permit permit, Situation situation, FactCase yes, PolicySnapshot policy)
    {
        if (!yes.IsLiveYes || permit.Consent != situation.Facts.Consent?.Consent)
        {
            yield return (FindingKind.ConsentMissing, $"a path lacks consent: permitted with the yes being \"{yes.Text}\"");
        }

        var row = permit.Agreement;
        if (row.SpecialCategory != SpecialCategory.None && !yes.IsStrongYes)
        {
            yield return (FindingKind.StrongConsentMissing, $"a path lacks explicit consent: special category permitted with \"{yes.Text}\"");
        }

        if (row.State != AgreementState.InForce || !row.Purposes.Contains(situation.Request.Purpose))
        {
            yield return (FindingKind.AgreementMissing, $"a path lacks an agreement in force for the purpose ({row.Reference})");
        }

        if (!IsNamed(row.Gdpr6) || (row.SpecialCategory != SpecialCategory.None && !IsNamed(row.Gdpr9)))
        {
            yield return (FindingKind.BasisMissing, $"a path lacks a GDPR basis ({row.Reference})");
        }

        if (!IsKnown(row.NationalProvision, policy) || !IsKnown(row.ConfidentialityGround, policy) || row.ConsentRole == ConsentRole.None)
        {
            yield return (FindingKind.ProvisionMissing, $"a path lacks a national provision, a ground against confidentiality or what the yes is in law ({row.Reference})");
        }

        if (!row.Approvals.Any(one => one.Agency == row.Holder) || !row.Approvals.Any(one => one.Agency == row.Requestor))
        {
            yield return (FindingKind.ApprovalMissing, $"a path lacks an approval ({row.Reference})");
        }
    }

    private static bool IsNamed(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsKnown(Law? law, PolicySnapshot policy) => law is not null && policy.Laws.Contains(law);
}
