namespace Navo.Ledger.Consenting;

/// <summary>Whether an interpreter took part, in which language and how. Never who (policy: "never the name").</summary>
/// <param name="Used">One took part.</param>
/// <param name="Language">BCP-47 tag of the language spoken.</param>
/// <param name="Mode"><c>in-person</c>, <c>phone</c> or <c>video</c>.</param>
public sealed record Interpreter(bool Used, string? Language, string? Mode)
{
    /// <summary>None took part.</summary>
    public static Interpreter None { get; } = new(false, null, null);
}
