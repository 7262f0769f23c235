namespace Navo.Adapters.Tests.Conformance;

/// <summary>The clauses of docs/spec/adapter.md that a test holds an adapter to.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClauseAttribute(params string[] clauses) : Attribute
{
    public IReadOnlyList<string> Clauses { get; } = clauses;
}
