namespace Navo.Edge.ProblemDocuments;

/// <summary>A type of exception that means a broken dependency, and so 503 rather than 500.</summary>
internal sealed record UnavailableException(Type Type);
