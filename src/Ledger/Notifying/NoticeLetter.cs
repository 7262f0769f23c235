namespace Navo.Ledger.Notifying;

/// <summary>Where a message goes and in which language; for a code, the code. What it is about is not in it.</summary>
public sealed record NoticeLetter
{
    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The language.</summary>
    public required string Language { get; init; }

    /// <summary>The code that proves the address; null in a message that there is something new.</summary>
    public string? Code { get; init; }

    /// <summary>Names no one.</summary>
    public override string ToString() => "NoticeLetter(***)";
}
