namespace Navo.AccessLog.Own;

/// <summary>What was done to a participant's own part of the log.</summary>
public enum OwnFault
{
    /// <summary>Octets were changed, or a row is about somebody else.</summary>
    Altered,

    /// <summary>A row was left out.</summary>
    Removed,

    /// <summary>The statement is not signed by a key of the log.</summary>
    Forged,
}
