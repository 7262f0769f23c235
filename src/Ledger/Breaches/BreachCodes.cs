namespace Navo.Ledger.Breaches;

/// <summary>The details by which the rows about possible breaches are known.</summary>
public static class BreachCodes
{
    /// <summary>A person became protected after releases by the row's holder.</summary>
    public const string Flag = "protected-after-release";

    /// <summary>Assessed: notified to the supervisory authority.</summary>
    public const string Notified = "breach-notified";

    /// <summary>Assessed: no risk, documented.</summary>
    public const string NoRisk = "breach-no-risk";

    /// <summary>Assessed: no breach.</summary>
    public const string NoBreach = "breach-none";

    /// <summary>The flag's and its assessments' details: they are for the holder's officer, and another reader hears neutral words.</summary>
    public static bool IsOne(string? detail) => detail is Flag or Notified or NoRisk or NoBreach;

    internal static string Of(BreachOutcome outcome) => outcome switch
    {
        BreachOutcome.Notified => Notified,
        BreachOutcome.NoRisk => NoRisk,
        BreachOutcome.NoBreach => NoBreach,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    internal static BreachOutcome Read(string detail) => detail switch
    {
        Notified => BreachOutcome.Notified,
        NoRisk => BreachOutcome.NoRisk,
        NoBreach => BreachOutcome.NoBreach,
        _ => throw new FormatException("The row assesses no breach."),
    };
}
