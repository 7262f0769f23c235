namespace Navo.Ledger.Consenting;

/// <summary>What is kept beside an event of the participant's own.</summary>
/// <param name="Position">The event.</param>
/// <param name="Question">What came of the picture question. Never shown to staff.</param>
/// <param name="Help"><c>code</c> or <c>spoken</c> when staff helped to start it; null otherwise.</param>
/// <param name="Interpreter">Whether an interpreter took part in the help.</param>
public sealed record ConsentCircumstance(long Position, PictureAnswer Question, string? Help, Interpreter Interpreter);
