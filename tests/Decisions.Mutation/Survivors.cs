namespace Navo.Decisions.Mutation;

/// <summary>survivors.txt: a line for each mutant that lives with reason: file | source line | change | #which of these | reason.</summary>
internal static class Survivors
{
    public static IReadOnlyDictionary<string, string> Read() =>
        File.ReadLines(Path.Combine(Product.Root, "tests", "Decisions.Mutation", "survivors.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (line, at: line.LastIndexOf(" | ", StringComparison.Ordinal)))
            .ToDictionary(one => one.line[..one.at], one => one.line[(one.at + 3)..], StringComparer.Ordinal);
}
