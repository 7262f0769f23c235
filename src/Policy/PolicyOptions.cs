namespace Navo.Policy;

/// <summary>Section <c>Policy</c> of the configuration. Neither directory nor environment has a default.</summary>
public sealed class PolicyOptions
{
    /// <summary>Folder of the policy files.</summary>
    public string Directory { get; set; } = "";

    /// <summary><c>development</c>, <c>test</c> or <c>production</c>.</summary>
    public string Environment { get; set; } = "";
}
