using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Policy.Prover.Paths;

/// <summary>One question with all it hangs on.</summary>
internal sealed record Situation(DecisionRequest Request, Agreement? Agreement, DecisionFacts Facts)
{
    public Situation With(Func<DecisionFacts, DecisionFacts> change) => this with { Facts = change(Facts) };

    public Situation Caller(Func<CallerClaims, CallerClaims> change) => this with { Request = Request with { Caller = change(Request.Caller) } };

    public Situation Caseworker(Func<CaseworkerFacts, CaseworkerFacts> change) => With(facts =>
        facts.Caseworker.TryRead(out var its) ? facts with { Caseworker = Fact<CaseworkerFacts>.Known(change(its), facts.Caseworker.AsOf) } : facts);

    public Situation AtHolder(Func<AgencySubjectFacts, AgencySubjectFacts> change) => With(facts => facts with { HolderFacts = change(facts.HolderFacts) });

    public Situation AtRequestor(Func<AgencySubjectFacts, AgencySubjectFacts> change) => With(facts => facts with { RequestorFacts = change(facts.RequestorFacts) });

    public Situation Consent(Func<ConsentFacts, ConsentFacts?> change) => With(facts => facts with { Consent = facts.Consent is null ? null : change(facts.Consent) });
}
