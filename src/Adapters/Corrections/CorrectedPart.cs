using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>What of a category a correction is of: an observation may say that it corrects another only where it is certain that it does.</summary>
internal readonly record struct CorrectedPart
{
    private CorrectedPart(string text) => Text = text;

    /// <summary>The category, where the holder makes one observation of everything it has.</summary>
    public static CorrectedPart Whole { get; } = new("*");

    /// <summary>Nothing that stands: what was wrong is gone, or nobody says which it was.</summary>
    public static CorrectedPart None { get; } = new("");

    /// <summary>As it is stored.</summary>
    public string Text { get; }

    /// <summary>What one office or centre has noted.</summary>
    public static CorrectedPart Of(UnitId unit) => new(unit.Value);

    /// <summary>Reads what is stored, or the unit an observation names.</summary>
    public static CorrectedPart Read(string? text) => text == Whole.Text ? Whole : UnitId.TryParse(text, out var unit) ? Of(unit) : None;
}
