using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Navo.Decisions.Mutation;

/// <summary>Every way to flip a comparison, a condition or a boundary, and to leave out a step.</summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> s_operators = new()
    {
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.AddExpression],
    };

    public static IEnumerable<Mutant> Of(string file, SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var seen = new Dictionary<(string Source, string What), int>();
        // What an attribute says is for the compiler, not for the decision.
        foreach (var node in root.DescendantNodes(node => node is not AttributeListSyntax))
        {
            foreach (var (replaced, by, what) in OfNode(node))
            {
                var line = tree.GetLineSpan(replaced.Span).StartLinePosition.Line;
                var method = replaced.FirstAncestorOrSelf<MethodDeclarationSyntax>();
                var source = tree.GetText().Lines[line].ToString().Trim();
                var occurrence = seen[(source, what)] = seen.GetValueOrDefault((source, what)) + 1;
                yield return new Mutant(file, line + 1, source, what, tree, tree.WithRootAndOptions(Change(root, replaced, by), tree.Options))
                {
                    Occurrence = occurrence,
                    Method = method,
                    ChangedMethod = method is null ? null : Change(method, replaced, by),
                };
            }
        }
    }

    private static T Change<T>(T whole, SyntaxNode replaced, SyntaxNode? by)
        where T : SyntaxNode => by is null ? whole.RemoveNode(replaced, SyntaxRemoveOptions.KeepNoTrivia)! : whole.ReplaceNode(replaced, by.WithTriviaFrom(replaced));

    private static IEnumerable<(SyntaxNode Replaced, SyntaxNode? By, string What)> OfNode(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => OfBinary(binary),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.UnaryMinusExpression } unary => [(unary, Bracketed(unary.Operand), $"{unary} → {unary.Operand}")],
        IfStatementSyntax one => [(one.Condition, Not(one.Condition), $"if not ({Short(one.Condition)})")],
        ConditionalExpressionSyntax one => [(one, one.WithWhenTrue(one.WhenFalse.WithTriviaFrom(one.WhenTrue)).WithWhenFalse(one.WhenTrue.WithTriviaFrom(one.WhenFalse)), $"the branches of {Short(one)} change places")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } one => [(one, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression), "true → false")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } one => [(one, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression), "false → true")],
        LiteralExpressionSyntax { Token.Value: int number, Parent: not EqualsValueClauseSyntax { Parent: EnumMemberDeclarationSyntax } } one => [(one, SyntaxFactory.ParseExpression($"{number + 1}"), $"{number} → {number + 1}")],
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.OrAssignmentExpression } one => [(one, SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, one.Left, one.Right), $"{one.Left} |= → =")],
        BinaryPatternSyntax one => [(one, one.Left, $"{one} → {one.Left}"), (one, one.Right, $"{one} → {one.Right}")],
        SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Subpatterns.Count: > 1 } } one => [(one, null, $"without {{ {one} }}")],
        ExpressionStatementSyntax { Parent: BlockSyntax, Expression: InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax } one => [(one, null, $"without {Short(one)}")],
        ReturnStatementSyntax { Expression: null, Parent: BlockSyntax } one => [(one, null, "without return")],
        ContinueStatementSyntax { Parent: BlockSyntax } one => [(one, null, "without continue")],
        _ => [],
    };

    private static IEnumerable<(SyntaxNode Replaced, SyntaxNode? By, string What)> OfBinary(BinaryExpressionSyntax binary)
    {
        foreach (var kind in s_operators.GetValueOrDefault(binary.Kind(), []))
        {
            var by = SyntaxFactory.BinaryExpression(kind, Bracketed(binary.Left), Bracketed(binary.Right));
            yield return (binary, SyntaxFactory.ParenthesizedExpression(by.WithOperatorToken(by.OperatorToken.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))), $"{Short(binary)}: {binary.OperatorToken} → {by.OperatorToken.ToString().Trim()}");
        }

        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression)
        {
            yield return (binary, binary.Right, $"without {Short(binary.Left)}");
            if (!binary.IsKind(SyntaxKind.CoalesceExpression))
            {
                yield return (binary, binary.Left, $"without {Short(binary.Right)}");
            }
        }
    }

    private static ParenthesizedExpressionSyntax Bracketed(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia());

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax expression) => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Bracketed(expression));

    private static string Short(SyntaxNode node) => string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
