using Navo.Ledger.Breaches;

namespace Navo.Gateway.Breaches;

/// <summary>How an assessment is said on the wire.</summary>
internal static class BreachWords
{
    public static string Of(BreachOutcome outcome) => outcome switch
    {
        BreachOutcome.Notified => "notified",
        BreachOutcome.NoRisk => "no-risk",
        BreachOutcome.NoBreach => "no-breach",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static BreachOutcome? Read(string? word) => word switch
    {
        "notified" => BreachOutcome.Notified,
        "no-risk" => BreachOutcome.NoRisk,
        "no-breach" => BreachOutcome.NoBreach,
        _ => null,
    };
}
