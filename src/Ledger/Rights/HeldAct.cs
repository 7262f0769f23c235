namespace Navo.Ledger.Rights;

/// <summary>An act and the id it carried.</summary>
public sealed record HeldAct(Guid Id, DateTimeOffset At);
