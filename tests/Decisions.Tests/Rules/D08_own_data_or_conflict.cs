using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Tests.Rules;

[Rule("D08")]
public sealed class D08_own_data_or_conflict
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the caller is the participant", one => one.Caseworker(its => its with { IsSubject = true }), ReasonCodes.OwnData, "office" },
        { "the caller has declared a conflict", one => one.Caseworker(its => its with { HasConflict = true }), ReasonCodes.ConflictOfInterest, "office" },
        { "nothing is known of the caller", one => one.WithFacts(facts => facts with { Caseworker = default }), ReasonCodes.CallerUnknown, "office" },
        { "it is too old", one => one.At(one.Facts.Caseworker.AsOf + one.Limits.Unit + TimeSpan.FromTicks(1)), ReasonCodes.CallerStale, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D08", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D08");
    }
}
