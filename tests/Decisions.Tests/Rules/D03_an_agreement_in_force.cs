using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Rules;

[Rule("D03")]
public sealed class D03_an_agreement_in_force
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "there is none", one => one with { Agreement = null }, ReasonCodes.NoAgreement, null },
        { "it is a draft", one => one.Row(row => row with { State = AgreementState.Draft }), ReasonCodes.AgreementDraft, null },
        { "its state was never set", one => one.Row(row => row with { State = default }), ReasonCodes.AgreementDraft, null },
        { "it has ended", one => one.Row(row => row with { State = AgreementState.Ended }), ReasonCodes.AgreementEnded, null },
        { "its time is over", one => one.Row(row => row with { ValidTo = Case.Now }), ReasonCodes.AgreementEnded, null },
        { "its time has not come", one => one.Row(row => row with { ValidFrom = Case.Now.AddTicks(1) }), ReasonCodes.AgreementNotYet, null },
        { "the holder has not signed", one => one.Row(row => row with { Approvals = [row.Approvals[1]] }), ReasonCodes.AgreementNotApproved, null },
        { "the requestor has not signed", one => one.Row(row => row with { Approvals = [row.Approvals[0]] }), ReasonCodes.AgreementNotApproved, null },
        { "a stranger has signed for the holder", one => one.Row(row => row with { Approvals = [row.Approvals[0] with { Agency = AgencyId.Parse("third") }, row.Approvals[1]] }), ReasonCodes.AgreementNotApproved, null },
        { "a stranger has signed for both", one => one.Row(row => row with { Approvals = [row.Approvals[0] with { Agency = AgencyId.Parse("third") }] }), ReasonCodes.AgreementNotApproved, null },
        { "it names no GDPR art. 6 basis", one => one.Row(row => row with { Gdpr6 = " " }), ReasonCodes.AgreementWithoutBasis, null },
        { "it names no art. 9 exception for special data", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred }), ReasonCodes.AgreementWithoutBasis, null },
        { "it names no national provision", one => one.Row(row => row with { NationalProvision = null }), ReasonCodes.AgreementWithoutBasis, null },
        { "it names no ground that lifts confidentiality", one => one.Row(row => row with { ConfidentialityGround = null }), ReasonCodes.AgreementWithoutBasis, null },
        { "it does not say what the yes is", one => one.Row(row => row with { ConsentRole = default }), ReasonCodes.AgreementWithoutBasis, null },
        { "it is of another category", one => one.Row(row => row with { Category = CategoryId.Parse("other") }), ReasonCodes.AgreementOfAnotherMatter, null },
        { "it is of another holder", one => one.Row(row => row with { Holder = AgencyId.Parse("third") }), ReasonCodes.AgreementOfAnotherMatter, null },
        { "it is of another requestor", one => one.Row(row => row with { Requestor = AgencyId.Parse("third") }), ReasonCodes.AgreementOfAnotherMatter, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "it ends a tick later", one => one.Row(row => row with { ValidTo = Case.Now.AddTicks(1) }) },
        { "it has no end", one => one.Row(row => row with { ValidTo = null }) },
        { "it begins now", one => one.Row(row => row with { ValidFrom = Case.Now }) },
        { "it names art. 9 for special data", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Explicit, Gdpr9 = "9(2)(a)" }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D03", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D03");
    }
}
