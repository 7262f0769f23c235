namespace Navo.Ledger.Rows;

/// <summary>Questions of one unit to participants in a period. Counts of what staff did; answers only where there are enough of them.</summary>
/// <param name="Unit">The unit; empty where the asker had none.</param>
/// <param name="Asks">Questions sent, whatever became of them.</param>
/// <param name="BusiestHour">Most questions within one hour of the clock: asking in bulk shows here.</param>
/// <param name="Together">Codes made for answering together.</param>
/// <param name="Spoken">Yeses taken down that were said aloud.</param>
/// <param name="YesPercent">Share of yes among yes and no; null below ten answers.</param>
public sealed record AskCount(string Unit, long Asks, long BusiestHour, long Together, long Spoken, int? YesPercent);
