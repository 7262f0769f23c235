namespace Navo.ConsentService.Rights;

/// <summary>The wish to be erased. It cannot be undone, so it is said in a word and not by an empty body.</summary>
internal sealed record ErasureBody
{
    /// <summary>The word.</summary>
    public const string Word = "erase";

    public required string Confirm { get; init; }
}
