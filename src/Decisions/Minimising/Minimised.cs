using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Navo.Decisions.Minimising;

/// <summary>What is left of a holder's data, and the names of what went out and what did not.</summary>
/// <param name="Data">Only agreed paths.</param>
/// <param name="Released">Agreed paths that were there, sorted.</param>
/// <param name="Withheld">Paths that were there and were removed, sorted; names that are not plain are one <c>(other)</c>.</param>
public sealed record Minimised(JsonObject Data, ImmutableArray<string> Released, ImmutableArray<string> Withheld);
