using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Agreements;

public sealed class An_agency
{
    [Fact]
    public void Has_thirty_days_to_answer_a_recall_where_the_policy_does_not_say() =>
        Assert.Equal(30, new Agency { Id = AgencyId.Parse("nav"), Name = "NAV", Sides = [], Units = [] }.RecallDays);
}
