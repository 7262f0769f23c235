namespace Navo.Ledger.Consenting;

/// <summary>A participant said yes aloud, and a caseworker takes it down. It waits for the participant's own confirmation and never releases before.</summary>
public sealed record SpokenYes
{
    /// <summary>How long it waits.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    /// <summary>The question that was answered; what holds an ask back holds this back too.</summary>
    public required Ask Ask { get; init; }

    /// <summary>Whether an interpreter took part.</summary>
    public required Interpreter Interpreter { get; init; }
}
