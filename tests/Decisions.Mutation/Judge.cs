namespace Navo.Decisions.Mutation;

/// <summary>The process that judges mutants, from one on, and says a line of each.</summary>
internal static class Judge
{
    public const string Uncompilable = "uncompilable";
    public const string Survived = "survived";
    public const string Killed = "killed";

    public static int Run(int first, string only)
    {
        // What tests print must not come between the lines that are read.
        var said = Console.Out;
        Console.SetOut(TextWriter.Null);
        var product = Product.Read(only);
        var suite = new Suite();
        if (suite.FirstFailure(product.Compile(null)!, isTimed: true) is { } broken)
        {
            Say(said, $"broken {broken}");
            return 1;
        }

        Say(said, "ready");
        for (var i = first; i < product.Mutants.Length; i++)
        {
            Say(said, product.Compile(product.Mutants[i]) is not { } octets ? Uncompilable : suite.FirstFailure(octets) is { } test ? $"{Killed} {test}" : Survived);
        }

        return 0;
    }

    private static void Say(TextWriter said, string line)
    {
        said.WriteLine(line);
        said.Flush();
    }
}
