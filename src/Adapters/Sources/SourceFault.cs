namespace Navo.Adapters.Sources;

/// <summary>What is wrong with a case system.</summary>
internal enum SourceFault
{
    /// <summary>Not reachable, answering an error, overloaded, or its circuit is open.</summary>
    Down,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>An answer that cannot be read.</summary>
    Garbled,
}

/// <summary>The case system did not give a usable answer; there is never an old copy instead (promise 8).</summary>
internal sealed class SourceFaultException(SourceFault fault, Exception? cause = null) : Exception("The case system: " + fault, cause)
{
    public SourceFault Fault { get; } = fault;
}
