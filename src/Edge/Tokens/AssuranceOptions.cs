namespace Navo.Edge.Tokens;

/// <summary>Which values of which claim mean which level of assurance.</summary>
public sealed class AssuranceOptions
{
    /// <summary>The claim; its value may be a text or a list of texts.</summary>
    public string? Claim { get; set; }

    /// <summary>Values that mean high.</summary>
    public IList<string> High { get; set; } = [];

    /// <summary>Values that mean substantial.</summary>
    public IList<string> Substantial { get; set; } = [];
}
