using System.Collections.Immutable;

namespace Navo.Edge.Callers;

/// <summary>Endpoint metadata: the kinds of caller that may come in, and the scope a machine must hold. Empty kinds: anyone, without a token.</summary>
internal sealed record CallerRequirement(ImmutableArray<Type> Kinds, string? Scope)
{
    public static CallerRequirement Anyone { get; } = new([], null);

    public bool IsOpen => Kinds.IsEmpty;

    public bool Admits(Caller caller) =>
        Kinds.Contains(caller.GetType())
        && (Scope is null || caller is not Caller.Machine machine || machine.Scopes.Contains(Scope, StringComparer.Ordinal));
}
