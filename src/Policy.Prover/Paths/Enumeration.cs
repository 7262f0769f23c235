using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Policy.Prover.Checks;

namespace Navo.Policy.Prover.Paths;

/// <summary>
/// Walks the finite policy. A cell that is refused in the best case by D01–D04 is closed for good, for these rules read nothing about a participant;
/// of every other cell the cases of the facts are decided, each permit held to the two keys by a second pair of eyes. What is over at the instant
/// of the walk is no path; what has yet to begin is one.
/// </summary>
internal sealed class Enumeration
{
    private static readonly string[] s_readNoParticipant = ["D01", "D02", "D03", "D04"];
    private readonly PolicySnapshot _policy;
    private readonly Func<Situation, Decision> _decide;
    private readonly List<SharingPath> _paths = [];
    private readonly List<Finding> _findings = [];

    private readonly bool _isProof;

    private Enumeration(PolicySnapshot policy, DateTimeOffset at, Func<Situation, Decision> decide, bool isProof) => (_policy, At, _decide, _isProof) = (policy, at, decide, isProof);

    /// <summary>The instant from which on paths count.</summary>
    public DateTimeOffset At { get; }

    public IReadOnlyList<SharingPath> Paths => _paths;

    public IReadOnlyList<Finding> Findings => _findings;

    public int Cells { get; private set; }

    public int Decided { get; private set; }

    public static Enumeration Of(PolicySnapshot policy, DateTimeOffset at) => Of(policy, at, Decide);

    /// <summary>With a decision of one's own, to see that a wrong one is found out.</summary>
    public static Enumeration Of(PolicySnapshot policy, DateTimeOffset at, Func<Situation, Decision> decide) => Walk(new Enumeration(policy, at, decide, isProof: true));

    /// <summary>Only which paths there are and what closes each alone: enough to compare two policies.</summary>
    public static Enumeration OfReach(PolicySnapshot policy, DateTimeOffset at) => Walk(new Enumeration(policy, at, Decide, isProof: false));

    private static Decision Decide(Situation one) => DecisionPoint.Decide(one.Request, one.Agreement, one.Facts, FactLimits.Longest);

    private static Enumeration Walk(Enumeration enumeration)
    {
        foreach (var cell in Combination.Of(enumeration._policy))
        {
            enumeration.Walk(cell);
        }

        return enumeration;
    }

    private void Walk(Combination cell)
    {
        Cells++;

        // Which row answers changes only where one begins or ends, and what is over does not come back.
        foreach (var at in _policy.Agreements.Where(cell.IsOf).SelectMany(Borders).Where(border => border > At).Prepend(At).Distinct().Order())
        {
            var row = _policy.Find(cell.Category.Id, cell.Holder.Id, cell.Requestor.Id, cell.Purpose.Id, [cell.Role.Id], at);
            if (_paths.Any(path => path.Cell == cell && path.Agreement == row))
            {
                continue;
            }

            var best = BestCase.Of(cell, row, Unit(row?.RequestorUnits, cell.Requestor), Unit(row?.HolderUnits, cell.Holder), at);
            if (Ask(best) is Decision.Deny deny && deny.Reasons.Any(reason => reason.Failed && s_readNoParticipant.Contains(reason.Rule)))
            {
                continue;
            }

            Explore(cell, best);
        }
    }

    private static IEnumerable<DateTimeOffset> Borders(Agreement row) => row.ValidTo is { } end ? [row.ValidFrom, end] : [row.ValidFrom];

    private void Explore(Combination cell, Situation best)
    {
        var (cases, permits) = (0, 0);
        var broken = new HashSet<(FindingKind Kind, string What)>();
        var (yeses, participants, follows, callers) = _isProof ? (Axes.Yes, Axes.Participant, Axes.FollowUp, Axes.Caller) : (Axes.Yes, Axes.Participant[..1], Axes.FollowUp[..2], Axes.Caller[..1]);
        foreach (var yes in yeses)
        {
            foreach (var one in from participant in participants from follow in follows from caller in callers select (participant, follow, caller))
            {
                var situation = yes.Change(one.caller.Change(one.follow.Change(one.participant.Change(best))));
                cases++;
                if (Ask(situation) is Decision.Permit permit)
                {
                    permits++;
                    broken.UnionWith(TwoKeys.Missing(permit, situation, yes, _policy));
                }
            }
        }

        var tolerates = new List<FactCase>();
        foreach (var one in Axes.Single.Where(one => one.Applies(best)))
        {
            var situation = one.Change(best);
            if (Ask(situation) is Decision.Permit permit)
            {
                tolerates.Add(one);
                broken.UnionWith(TwoKeys.Missing(permit, situation, Axes.Yes.Contains(one) ? one : Axes.Yes[0], _policy));
            }
        }

        foreach (var (kind, what) in broken)
        {
            _findings.Add(Finding.Fault(kind, $"{Wording.Of(cell)}: {what}", "stop: do not put this policy or this build in force; the decision permits without a key (promise 1)"));
        }

        if (permits > 0)
        {
            _paths.Add(new SharingPath
            {
                Cell = cell,
                Agreement = best.Agreement!,
                Units = [.. cell.Requestor.Units.Select(unit => unit.Id).Where(unit => IsOpenTo(cell, best, unit))],
                Tolerates = [.. tolerates],
                Cases = cases,
                Permits = permits,
            });
        }
    }

    private bool IsOpenTo(Combination cell, Situation best, UnitId unit) =>
        Ask(BestCase.Of(cell, best.Agreement, unit, Unit(best.Agreement?.HolderUnits, cell.Holder), best.Facts.At)) is Decision.Permit;

    private Decision Ask(Situation situation)
    {
        Decided++;
        return _decide(situation);
    }

    private static UnitId Unit(ImmutableArray<UnitId>? signed, Agency agency) =>
        signed is { IsDefaultOrEmpty: false } units ? units[0] : agency.Units.Select(unit => unit.Id).FirstOrDefault(UnitId.Parse("no-unit"));
}
