namespace Navo.AccessLog.Entries;

/// <summary>The gateway's answer, in the words of XACML 3.0. The numbers are written into the entry.</summary>
public enum EntryDecision
{
    /// <summary>The entry records no decision.</summary>
    None = 0,

    /// <summary>Permitted.</summary>
    Permit = 1,

    /// <summary>Denied.</summary>
    Deny = 2,
}
