using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Agreements;

/// <summary>docs/spec/decision.md, "Which agreement a request is judged by".</summary>
public sealed class The_agreement_of_a_request
{
    private static readonly Agreement s_row = Case.Permitted.Agreement!;

    [Fact]
    public void Is_of_exactly_the_category_holder_and_requestor()
    {
        Assert.Same(s_row, Find([s_row]));
        Assert.Null(Find([s_row with { Category = CategoryId.Parse("other") }]));
        Assert.Null(Find([s_row with { Holder = Case.Requestor }]));
        Assert.Null(Find([s_row with { Requestor = Case.Holder }]));
        Assert.Null(Find([]));
    }

    [Fact]
    public void May_fit_nothing_so_that_a_rule_can_say_what_does_not_fit() =>
        Assert.NotNull(Find([s_row with { Purposes = [], Roles = [], State = AgreementState.Draft }]));

    [Fact]
    public void Fits_the_purpose_before_the_role_the_role_before_being_in_force_now_and_that_before_being_in_force_at_all()
    {
        var none = s_row with { Id = "none", Purposes = [], Roles = [], State = AgreementState.Draft };
        var force = none with { Id = "force", State = AgreementState.InForce, ValidTo = Case.Now };
        var now = force with { Id = "now", ValidTo = null };
        var role = s_row with { Id = "role", Purposes = [], State = AgreementState.Draft };
        var roleInForce = role with { Id = "role-in-force", State = AgreementState.InForce };
        var purpose = s_row with { Id = "purpose", Roles = [], State = AgreementState.Draft };
        var purposeInForce = purpose with { Id = "purpose-in-force", State = AgreementState.InForce };
        var ended = s_row with { Id = "ended", ValidTo = Case.Now };
        Agreement[] ascending = [none, force, now, role, roleInForce, purpose, purposeInForce, ended, s_row];
        for (var lower = 0; lower < ascending.Length; lower++)
        {
            for (var higher = lower + 1; higher < ascending.Length; higher++)
            {
                Assert.Same(ascending[higher], Find([ascending[lower], ascending[higher]]));
                Assert.Same(ascending[higher], Find([ascending[higher], ascending[lower]]));
            }
        }
    }

    [Fact]
    public void Is_of_whichever_holder_fits_best_when_none_is_named()
    {
        var elsewhere = s_row with { Holder = AgencyId.Parse("library") };

        Assert.Same(s_row, OfAnyHolder([elsewhere with { Purposes = [] }, s_row]));
        Assert.Same(elsewhere, OfAnyHolder([s_row with { State = AgreementState.Draft }, elsewhere]));
        Assert.Null(OfAnyHolder([s_row with { Requestor = Case.Holder }]));
    }

    [Fact]
    public void Is_the_first_of_two_that_fit_alike() => Assert.Same(s_row, Find([s_row, s_row with { Version = 2 }]));

    [Fact]
    public void Fits_a_role_wherever_it_stands()
    {
        var other = s_row with { Id = "other", Roles = [] };

        Assert.Same(s_row, Find([other, s_row], "OTHER", Case.Teacher.Id));
        Assert.Same(other, Find([other, s_row], "OTHER"));
    }

    [Fact]
    public void Knows_its_fields_as_a_tree() => Assert.NotSame((s_row with { Fields = ["a.b"] }).FieldTree, s_row.FieldTree);

    [Fact]
    public void Is_read_from_a_snapshot_that_finds_each_thing_by_its_id()
    {
        var policy = Policies.Of([s_row]);

        Assert.Equal("Skills", policy.Category(Case.Category)!.Name);
        Assert.Null(policy.Category(CategoryId.Parse("other")));
        Assert.Same(Case.Counsellor, policy.Role(Case.Counsellor.Id));
        Assert.Null(policy.Role("OTHER"));
        Assert.Equal("School", policy.Agency(Case.Holder)!.Name);
        Assert.Null(policy.Agency(AgencyId.Parse("nobody")));
        Assert.Equal("slug", policy.Purpose(Case.Purpose)!.Slug);
        Assert.Null(policy.Purpose(PurposeId.Parse("P9")));
    }

    private static Agreement? Find(ImmutableArray<Agreement> rows, params string[] roles) =>
        Policies.Of(rows).Find(Case.Category, Case.Holder, Case.Requestor, Case.Purpose, roles.Length == 0 ? [Case.Counsellor.Id] : [.. roles], Case.Now);

    private static Agreement? OfAnyHolder(ImmutableArray<Agreement> rows) =>
        Policies.Of(rows).Find(Case.Category, holder: null, Case.Requestor, Case.Purpose, [Case.Counsellor.Id], Case.Now);
}
