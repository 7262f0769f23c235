using System.Collections.Immutable;
using Navo.Gateway.AccessLog;

namespace Navo.Gateway.Replaying;

/// <summary>A logged decision, made once more.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Same">True when the very octets of the row came of it.</param>
/// <param name="Decision">What was decided this time: permit or deny.</param>
/// <param name="Reasons">Why, in the officer's voice.</param>
/// <param name="RuleSet">The rule set of then.</param>
/// <param name="RuleSetNow">The rule set that decides now.</param>
/// <param name="PolicyHash">The policy of then.</param>
/// <param name="PolicyIsInForce">Whether that policy is in force still.</param>
/// <param name="LeafHash">The leaf hash of the octets that came of it, base64.</param>
/// <param name="Differs">What differs from the row; empty when it is the same.</param>
internal sealed record ReplayAnswer(
    string Entry,
    bool Same,
    string Decision,
    ImmutableArray<ReasonView> Reasons,
    int RuleSet,
    int RuleSetNow,
    string PolicyHash,
    bool PolicyIsInForce,
    string LeafHash,
    ImmutableArray<string> Differs);
