using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>What the rules have found so far: the reasons, and the interval of instants for which they hold.</summary>
internal sealed class Findings(Question question)
{
    private Reason[] _reasons = new Reason[16];
    private int _count;
    private string _rule = "";
    private bool _ruleFailed;

    public bool AnyFailed { get; private set; }

    public DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.MinValue;

    public DateTimeOffset NotAfter { get; private set; } = DateTimeOffset.MaxValue;

    public void Judge(Rule rule)
    {
        (_rule, _ruleFailed) = (rule.Number, false);
        rule.Judge(question, this);
        if (!_ruleFailed)
        {
            Add(ReasonCodes.Passed, owner: null, failed: false);
        }
    }

    public void Fail(string code, AgencyId? owner = null)
    {
        (_ruleFailed, AnyFailed) = (true, true);
        Add(code, owner, failed: true);
    }

    /// <summary>The finding holds from this instant.</summary>
    public void Since(DateTimeOffset first) => NotBefore = first > NotBefore ? first : NotBefore;

    /// <summary>The finding holds to this instant, inclusive.</summary>
    public void Until(DateTimeOffset last) => NotAfter = last < NotAfter ? last : NotAfter;

    /// <summary>The finding holds before this instant.</summary>
    public void Before(DateTimeOffset end) => Until(Instants.JustBefore(end));

    /// <summary>Reads a fact that must be known and fresh; leaves the finding that fits when it is not.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">How old it may be.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="unknown">Code of an absent one.</param>
    /// <param name="stale">Code of one that is too old.</param>
    /// <param name="value">What it says.</param>
    /// <param name="neededBefore">From this instant on the rule no longer asks for the fact; null when it always does.</param>
    public bool TryRead<T>(
        Fact<T> fact,
        TimeSpan limit,
        AgencyId? owner,
        string unknown,
        string stale,
        [MaybeNullWhen(false)] out T value,
        DateTimeOffset? neededBefore = null)
    {
        if (!fact.TryRead(out value))
        {
            Fail(unknown, owner);
            return false;
        }

        var (first, last) = (Instants.Add(fact.AsOf, -question.Limits.Skew), Instants.Add(fact.AsOf, limit));
        if (question.At < first || question.At > last)
        {
            Fail(stale, owner);
            return false;
        }

        Since(first);
        if (neededBefore is not { } end || Instants.JustBefore(end) > last)
        {
            Until(last);
        }

        return true;
    }

    /// <summary>The findings in order of rule, code and owner, each once: the answer does not depend on the order of facts.</summary>
    public ImmutableArray<Reason> ToReasons()
    {
        // Insertion sort: the rules are judged in order, so there is next to nothing to move.
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var reason = _reasons[i];
            var place = kept;
            while (place > 0 && Compare(_reasons[place - 1], reason) > 0)
            {
                place--;
            }

            if (place > 0 && _reasons[place - 1] == reason)
            {
                continue;
            }

            Array.Copy(_reasons, place, _reasons, place + 1, kept - place);
            _reasons[place] = reason;
            kept++;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(_reasons[..kept]);
    }

    private static int Compare(in Reason x, in Reason y)
    {
        var byRule = string.CompareOrdinal(x.Rule, y.Rule);
        var byCode = byRule != 0 ? byRule : string.CompareOrdinal(x.Code, y.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(x.FactOwner?.Value, y.FactOwner?.Value);
    }

    private void Add(string code, AgencyId? owner, bool failed)
    {
        if (_count == _reasons.Length)
        {
            Array.Resize(ref _reasons, 2 * _count);
        }

        _reasons[_count++] = new Reason(_rule, code, owner, failed);
    }
}
