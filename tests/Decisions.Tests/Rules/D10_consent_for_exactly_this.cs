using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D10")]
public sealed class D10_consent_for_exactly_this
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "nobody ever asked", one => one.WithFacts(facts => facts with { Consent = null }), ReasonCodes.NeverAsked, null },
        { "a yes has no id", one => one.Consent(consent => consent with { Consent = null }), ReasonCodes.NeverAsked, null },
        { "the state was never set", one => one.Consent(consent => consent with { State = default }), ReasonCodes.NeverAsked, null },
        { "asked and not answered", one => one.Consent(consent => consent with { State = ConsentState.Asked }), ReasonCodes.Asked, null },
        { "the participant will wait", one => one.Consent(consent => consent with { State = ConsentState.Later }), ReasonCodes.Later, null },
        { "refused", one => one.Consent(consent => consent with { State = ConsentState.Refused }), ReasonCodes.Refused, null },
        { "an oral yes waits", one => one.Consent(consent => consent with { State = ConsentState.AwaitingConfirmation }), ReasonCodes.AwaitingConfirmation, null },
        { "a yes to another purpose", one => one.Consent(consent => consent with { Purposes = [Case.OtherPurpose] }), ReasonCodes.PurposeNotConsented, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "on hold, which is the next rule's matter", one => one.Consent(consent => consent with { State = ConsentState.Paused }) },
        { "stopped, which is the next rule's matter", one => one.Consent(consent => consent with { State = ConsentState.Withdrawn }) },
        { "several purposes", one => one.Consent(consent => consent with { Purposes = [Case.OtherPurpose, Case.Purpose] }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D10", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D10");
    }
}
