namespace Navo.Edge.Startup;

/// <summary>Looks for faults of configuration before anything listens.</summary>
public interface IStartupCheck
{
    /// <summary>Every fault found, in words for an operator; none when all is well. Never a secret, a key or a person.</summary>
    IEnumerable<string> Faults();
}
