using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Tests.Rules;

[Rule("D01")]
public sealed class D01_a_trusted_caller
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the caller is of another agency", one => one.Caller(caller => caller with { Agency = Case.Holder }), ReasonCodes.CallerOfAnotherAgency, "office" },
        { "the sign-in is weak", one => one.Caller(caller => caller with { Assurance = Assurance.None }), ReasonCodes.WeakSignIn, "office" },
        { "an agency asks itself", one => one with { Request = one.Request with { Holder = Case.Requestor } }, ReasonCodes.HolderIsRequestor, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "the sign-in is substantial", one => one.Caller(caller => caller with { Assurance = Assurance.Substantial }) },
        { "the agreement is missing", one => one with { Agreement = null } },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D01", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D01");
    }
}
