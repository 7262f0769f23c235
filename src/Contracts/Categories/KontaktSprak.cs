namespace Navo.Contracts.Categories;

/// <summary>Category <c>kontakt-sprak</c>: how to reach the participant, in which language, with or without an interpreter.</summary>
public sealed record KontaktSprak
{
    /// <summary>Telephone by E.164, <c>+47…</c>.</summary>
    public string? Phone { get; init; }

    /// <summary>Language to use (code list <c>language</c>).</summary>
    public string? PreferredLanguage { get; init; }

    /// <summary>True when an interpreter is needed; absent when not asked.</summary>
    public bool? InterpreterNeeded { get; init; }

    /// <summary>The interpreter's language (code list <c>language</c>).</summary>
    public string? InterpreterLanguage { get; init; }

    /// <summary>How the interpreter takes part.</summary>
    public InterpreterMode? Mode { get; init; }
}
