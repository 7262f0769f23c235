namespace Navo.AccessLog.Verifier;

/// <summary>What was done to the log.</summary>
internal enum FaultKind
{
    /// <summary>Octets were changed or put in.</summary>
    Altered,

    /// <summary>An entry, or a file in the middle, is gone.</summary>
    Removed,

    /// <summary>Entries have changed places.</summary>
    Reordered,

    /// <summary>A checkpoint is not signed by a key of the log.</summary>
    ForgedCheckpoint,

    /// <summary>Two signed checkpoints, or two entries of a person, contradict each other.</summary>
    Forked,

    /// <summary>The end is gone.</summary>
    Truncated,
}
