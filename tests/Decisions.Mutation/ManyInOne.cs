using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Navo.Decisions.Mutation;

/// <summary>
/// One assembly with many mutants in it, compiled once: each method that has mutants is there once more for each, and hands over to the one whose
/// number is switched on. With none switched on it is the product.
/// </summary>
internal sealed class ManyInOne
{
    /// <summary>The type and field that switch a mutant on.</summary>
    public const string Switch = "Navo.Decisions.MutantSwitchedOn";
    public const string Number = "Number";

    private const string Mark = "__mutant";

    private const string SwitchSource = "namespace Navo.Decisions; internal static class MutantSwitchedOn { public static int Number; }";

    private readonly HashSet<int> _within;

    private ManyInOne(byte[] octets, HashSet<int> within) => (Octets, _within) = (octets, within);

    /// <summary>The assembly.</summary>
    public byte[] Octets { get; }

    /// <summary>The mutant of this number is in it. The others lie outside any method, or compile only alone, if at all.</summary>
    public bool Holds(int number) => _within.Contains(number);

    public static ManyInOne Of(CSharpCompilation product, IReadOnlyList<Mutant> mutants)
    {
        var within = Enumerable.Range(0, mutants.Count).Where(i => CanStandBeside(mutants[i].Method)).ToHashSet();
        while (true)
        {
            var compilation = With(product, mutants, within);
            using var octets = new MemoryStream();
            var result = compilation.Emit(octets);
            if (result.Success)
            {
                return new ManyInOne(octets.ToArray(), within);
            }

            var failing = result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Select(NumberAt).ToHashSet();
            if (failing.Contains(-1))
            {
                throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error && NumberAt(one) < 0)));
            }

            within.ExceptWith(failing);
        }
    }

    private static bool CanStandBeside(MethodDeclarationSyntax? method) =>
        method is { ExplicitInterfaceSpecifier: null } and ({ Body: not null } or { ExpressionBody.Expression: not ThrowExpressionSyntax })
        && !method.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static CSharpCompilation With(CSharpCompilation product, IReadOnlyList<Mutant> mutants, HashSet<int> within)
    {
        foreach (var ofTree in within.GroupBy(i => mutants[i].Tree))
        {
            var byMethod = ofTree.GroupBy(i => mutants[i].Method!).ToDictionary(group => group.Key, group => group.Order().ToArray());
            var root = ofTree.Key.GetRoot();
            var types = root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Members.OfType<MethodDeclarationSyntax>().Any(byMethod.ContainsKey));
            var changed = root.ReplaceNodes(types, (type, rewritten) => rewritten.WithMembers(SyntaxFactory.List(
                type.Members.Zip(rewritten.Members).SelectMany(pair => pair.First is MethodDeclarationSyntax method && byMethod.TryGetValue(method, out var numbers)
                    ? numbers.Select(i => (MemberDeclarationSyntax)Beside(mutants[i].ChangedMethod!, i)).Prepend(HandingOver(method, numbers))
                    : [pair.Second]))));
            product = product.ReplaceSyntaxTree(ofTree.Key, ofTree.Key.WithRootAndOptions(changed, ofTree.Key.Options));
        }

        return product.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SwitchSource, (CSharpParseOptions)product.SyntaxTrees[0].Options));
    }

    private static MethodDeclarationSyntax Beside(MethodDeclarationSyntax changed, int number) => changed
        .WithIdentifier(SyntaxFactory.Identifier($"{changed.Identifier.Text}{Mark}{number}"))
        .WithAttributeLists([])
        .WithModifiers(SyntaxFactory.TokenList(changed.Modifiers.Where(one => one.RawKind is (int)SyntaxKind.StaticKeyword or (int)SyntaxKind.ReadOnlyKeyword)
            .Prepend(SyntaxFactory.Token(SyntaxKind.PrivateKeyword).WithTrailingTrivia(SyntaxFactory.Space))));

    private static MethodDeclarationSyntax HandingOver(MethodDeclarationSyntax method, int[] numbers)
    {
        var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var types = method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(one => one.Identifier.Text))}>" : "";
        var arguments = string.Join(", ", method.ParameterList.Parameters.Select(one =>
            string.Concat(one.Modifiers.Where(modifier => modifier.RawKind is (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword or (int)SyntaxKind.InKeyword).Select(modifier => modifier.Text + " ")) + one.Identifier.Text));
        var cases = string.Join(' ', numbers.Select(i =>
        {
            var call = $"{method.Identifier.Text}{Mark}{i}{types}({arguments});";
            return $"case {i + 1}: {(isVoid ? $"{call} return;" : $"return {call}")}";
        }));
        var handOver = SyntaxFactory.ParseStatement($"switch (global::{Switch}.{Number}) {{ {cases} }}\n");
        IEnumerable<StatementSyntax> own = method.ExpressionBody is { } arrow
            ? [isVoid ? SyntaxFactory.ExpressionStatement(arrow.Expression) : SyntaxFactory.ParseStatement($"return {arrow.Expression.ToFullString()};")]
            : method.Body!.Statements;
        return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(SyntaxFactory.Block(own.Prepend(handOver)));
    }

    private static int NumberAt(Diagnostic diagnostic)
    {
        var method = diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<MethodDeclarationSyntax>().LastOrDefault();
        return method?.Identifier.Text.Split(Mark) is [_, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : -1;
    }
}
