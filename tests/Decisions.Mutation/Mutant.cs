using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Navo.Decisions.Mutation;

/// <summary>One small change of the product's source.</summary>
/// <param name="File">Path below src/Decisions.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Source">That line, trimmed.</param>
/// <param name="What">What is changed into what.</param>
/// <param name="Tree">The tree it is a change of.</param>
/// <param name="Changed">The tree with the change.</param>
internal sealed record Mutant(string File, int Line, string Source, string What, SyntaxTree Tree, SyntaxTree Changed)
{
    /// <summary>The method the change lies in; null where it lies in none.</summary>
    public MethodDeclarationSyntax? Method { get; init; }

    /// <summary>That method with the change.</summary>
    public MethodDeclarationSyntax? ChangedMethod { get; init; }

    /// <summary>Which of the same changes of the same line of the file it is, from 1 in the order of the source: a line may have one literal three times, and a file one line twice.</summary>
    public required int Occurrence { get; init; }

    /// <summary>Stays the same while lines move, and is that of one mutant only.</summary>
    public string Key => $"{File} | {Source} | {What} | #{Occurrence}";

    public override string ToString() => $"{File}:{Line} {What}   in   {Source}";
}
