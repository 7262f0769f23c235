using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D14")]
public sealed class D14_a_block
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the employee is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfEmployee(Case.Requestor, Case.Employee)] }), ReasonCodes.Blocked, null },
        { "the unit is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfUnit(Case.Requestor, Case.North)] }), ReasonCodes.Blocked, null },
        { "a second unit of the caller is blocked", one => one.Caseworker(its => its with { Units = [Case.North, Case.South] }).WithFacts(facts => facts with { Blocks = [new Block.OfUnit(Case.Requestor, Case.South)] }), ReasonCodes.Blocked, null },
        { "the agency is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfAgency(Case.Requestor)] }), ReasonCodes.Blocked, null },
        { "the agency is blocked for this category", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfAgency(Case.Requestor, Case.Category)] }), ReasonCodes.Blocked, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "another category is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfAgency(Case.Requestor, CategoryId.Parse("other"))] }) },
        { "another employee is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfEmployee(Case.Requestor, EmployeeAlias.From([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))] }) },
        { "another unit is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfUnit(Case.Requestor, Case.South)] }) },
        { "the holder is blocked", one => one.WithFacts(facts => facts with { Blocks = [new Block.OfAgency(Case.Holder)] }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D14", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D14");
    }
}
