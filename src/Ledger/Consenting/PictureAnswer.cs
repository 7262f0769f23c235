namespace Navo.Ledger.Consenting;

/// <summary>What came of the picture question before a yes. That someone answered wrong is kept nowhere: whoever goes on without the right answer has skipped it.</summary>
public enum PictureAnswer
{
    /// <summary>There was none.</summary>
    None = 0,

    /// <summary>Answered right, at the first or a later try.</summary>
    Passed = 1,

    /// <summary>Gone on without.</summary>
    Skipped = 2,
}
