using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests;

/// <summary>The examples of docs/spec/decision.md, word for word, and what the rules say to them.</summary>
public sealed class The_examples
{
    private static readonly UnitId s_north = Case.North;

    public static TheoryData<string, string, Func<Case, Case>, string, ImmutableArray<Func<Case, Case>>> Examples => new()
    {
        { "D01", "a counsellor signed in with a second factor.", one => one.Caller(its => its with { Assurance = Assurance.High }),
            "the same counsellor signed in without any known assurance.", [one => one.Caller(its => its with { Assurance = default })] },
        { "D02", "token and standing fact both say office North, and North signed.", one => one.Caller(its => its with { Units = [s_north] }).Caseworker(its => its with { Units = [s_north] }),
            "the counsellor moved office this morning and still has yesterday's session.", [one => one.Caseworker(its => its with { Units = [Case.South] })] },
        { "D03", "a signed row, valid to the end of next year.", one => one.Row(row => row with { ValidTo = new DateTimeOffset(Case.Now.Year + 2, 1, 1, 0, 0, 0, TimeSpan.Zero) }),
            "a draft; an unknown category; a row only one agency approved.",
            [one => one.Row(row => row with { State = AgreementState.Draft }), one => one with { Agreement = null }, one => one.Row(row => row with { Approvals = [row.Approvals[0]] })] },
        { "D04", "a level asked for so as not to assess again, under a row for that.", one => one.Row(row => row with { Purposes = [Case.Purpose] }),
            "the same level asked for so as to follow attendance.", [one => one.Row(row => row with { Purposes = [Case.Purpose] }) with { Request = one.Request with { Purpose = Case.OtherPurpose } }] },
        { "D05", "both agencies confirm all three.", one => one,
            "one of them has left \"adult\" out.", [one => one.AtHolder(its => its with { Adult = default }), one => one.AtRequestor(its => its with { Adult = default })] },
        { "D06", "both say no protection, five minutes ago.", one => Said(one, TimeSpan.FromMinutes(5)),
            "both said so twenty minutes ago and the feed has stopped.", [one => Said(one, TimeSpan.FromMinutes(20))] },
        { "D07", "both say not shielded.", one => one,
            "the participant has become an employee of the requestor.", [one => one.AtRequestor(its => its with { Shielded = Case.Fresh(true) })] },
        { "D08", "no tie between them.", one => one,
            "the counsellor is the participant's sister and has said so.", [one => one.Caseworker(its => its with { HasConflict = true })] },
        { "D09", "the participant moved district; the new office follows now, and the same yes holds.", one => Moved(one).Caller(its => its with { Units = [Case.South] }).Caseworker(its => its with { Units = [Case.South] }),
            "a teacher of the neighbouring class; the course ended yesterday.",
            [one => Class(one, "B"), one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-90), Case.Now.AddDays(-1)))) })] },
        { "D10", "a yes to the purpose asked for.", one => one,
            "a yes to another purpose; \"Jeg vil vente\".", [one => one.Consent(its => its with { Purposes = [Case.OtherPurpose] }), one => one.Consent(its => its with { State = ConsentState.Later })] },
        { "D11", "given in June, valid to December, asked in November.", one => one.Consent(its => its with { GivenAt = new DateTimeOffset(2026, 6, 10, 0, 0, 0, TimeSpan.Zero), ValidTo = new DateTimeOffset(2026, 12, 10, 0, 0, 0, TimeSpan.Zero) }),
            "stopped a second ago.", [one => one.Consent(its => its with { State = ConsentState.Withdrawn })] },
        { "D12", "a plan that may reveal health, and a yes with BankID.", Special,
            "the same plan, and a yes pressed by a helper.", [one => Special(one).Consent(its => its with { SelfGiven = false })] },
        { "D13", "the sixth of six.", one => one.WithFacts(facts => facts with { Uses = 5 }),
            "the seventh.", [one => one.WithFacts(facts => facts with { Uses = 6 })] },
        { "D14", "the participant blocked another employee.", one => Blocked(one, EmployeeAlias.From([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7])),
            "the participant blocked \"Veileder 7F\", and that is the caller.", [one => Blocked(one, Case.Employee)] },
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Are_of_a_rule_that_says_yes_to_the_one_and_no_to_the_other(string rule, string yes, Func<Case, Case> kept, string no, ImmutableArray<Func<Case, Case>> broken)
    {
        Assert.True(The_specification.Says(rule, $"- **Yes:** {yes} **No:** {no}"), $"{rule}: the page says something else");
        kept(Case.Permitted).Keeps(rule);
        Assert.All(broken, change => Assert.Contains(change(Case.Permitted).Decide().Reasons, reason => reason.Rule == rule && reason.Failed));
    }

    [Fact]
    public void Are_there_for_every_rule() => Assert.Equal(Enumerable.Range(1, 14).Select(n => $"D{n:00}"), Examples.Select(row => (string)row[0]));

    private static Case Said(Case one, TimeSpan ago) => one
        .AtHolder(its => its with { AddressProtected = Fact<bool>.Known(false, Case.Now - ago) })
        .AtRequestor(its => its with { AddressProtected = Fact<bool>.Known(false, Case.Now - ago) });

    private static Case Moved(Case one) => one.AtRequestor(its => its with
    {
        FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-90), Case.Now.AddDays(-2)), Case.Period(Case.South, Case.Now.AddDays(-2)))),
    });

    private static Case Class(Case one, string group) => one
        .Caller(its => its with { Roles = [Case.Teacher.Id] })
        .Caseworker(its => its with { Role = Case.Teacher.Id, Groups = ["A"] })
        .AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-9), group: group))) });

    private static Case Special(Case one) => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred, Gdpr9 = "9(2)(a)" });

    private static Case Blocked(Case one, EmployeeAlias employee) => one.WithFacts(facts => facts with { Blocks = [new Block.OfEmployee(Case.Requestor, employee)] });
}
