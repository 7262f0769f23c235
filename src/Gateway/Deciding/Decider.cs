using Microsoft.Extensions.Options;
using Navo.Decisions;
using Navo.Decisions.Facts;
using Navo.Ledger.Standing;

namespace Navo.Gateway.Deciding;

/// <summary>Steps 3 and 4 of a request: the facts in one round trip, then the pure decision over them.</summary>
internal sealed class Decider(Facts facts, IOptions<FactOptions> options)
{
    /// <summary>How old a fact may be here.</summary>
    public FactLimits Limits { get; } = options.Value.ToLimits();

    public async Task<Verdict> DecideAsync(Question question, CancellationToken cancellationToken)
    {
        // 3. Facts: the same queries for a person who does not exist.
        var read = await facts.ReadAsync(
            new FactsQuery { Pseudonym = question.Pseudonym, Request = question.Request, PolicyHash = question.Policy.Hash },
            cancellationToken);

        // 4. Decide: all rules, always.
        return new Verdict(read, DecisionPoint.Decide(question.Request, question.Agreement, read, Limits));
    }
}
