namespace Navo.Edge.Startup;

/// <summary>The start was refused; the message lists every fault.</summary>
public sealed class StartupRefusedException(IReadOnlyList<string> faults)
    : Exception("Start refused:" + string.Concat(faults.Select(fault => Environment.NewLine + "- " + fault)))
{
    /// <summary>Every fault of every check.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
