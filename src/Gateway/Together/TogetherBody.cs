namespace Navo.Gateway.Together;

/// <summary>A caseworker helps a participant to answer one question.</summary>
internal sealed record TogetherBody
{
    public required string Category { get; init; }

    public required string Purpose { get; init; }

    public InterpreterBody? Interpreter { get; init; }
}
