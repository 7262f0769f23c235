using Navo.Decisions.Facts;
using Navo.Decisions.Tests;

namespace Navo.Benchmarks.Decisions;

/// <summary>What is decided over and over; tests/Benchmarks/cedar/bench.mjs has the same under the same names.</summary>
internal sealed record DecisionScenario(string Name, bool IsPermitted, Case Case)
{
    public static IReadOnlyList<DecisionScenario> All { get; } =
    [
        new("permit", IsPermitted: true, Case.Permitted),
        new("withdrawn", IsPermitted: false, Case.Permitted.Consent(its => its with { State = ConsentState.Withdrawn })),
        new("unknown person", IsPermitted: false, Case.Permitted.WithFacts(facts => facts with
        {
            Subject = null,
            HolderFacts = AgencySubjectFacts.Unknown,
            RequestorFacts = AgencySubjectFacts.Unknown,
            Consent = null,
        })),
    ];
}
