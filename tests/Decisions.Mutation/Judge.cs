namespace Navo.Decisions.Mutation;

/// <summary>The process that judges mutants, from one on, and says a line of each.</summary>
internal static class Judge
{
    public const string Uncompilable = "uncompilable";
    public const string Survived = "survived";
    public const string Killed = "killed";
    public const string Spoilt = "spoilt";

    public static int Run(int first, string only)
    {
        // What tests print must not come between the lines that are read.
        var said = Console.Out;
        Console.SetOut(TextWriter.Null);
        var product = Product.Read(only);
        var together = product.CompileTogether();
        var suite = new Suite();
        using var world = Suite.Load(together.Octets);
        if (suite.FirstFailure(world, isTimed: true) is { } broken)
        {
            Say(said, $"broken {broken}");
            return 1;
        }

        Say(said, "ready");
        for (var i = first; i < product.Mutants.Length; i++)
        {
            Say(said, (together.Holds(i) ? KilledAmongOthers(suite, world, i) : null) ?? AloneOf(suite, product, i));
        }

        // A mutant that left something behind would make the dead of those after it doubtful.
        world.SwitchOn(0);
        if (suite.FirstFailure(world) is { } spoilt)
        {
            Say(said, $"{Spoilt} {spoilt}");
            return 1;
        }

        return 0;
    }

    private static string? KilledAmongOthers(Suite suite, Suite.Loaded world, int number)
    {
        world.SwitchOn(number + 1);
        return suite.FirstFailure(world) is { } test ? $"{Killed} {test}" : null;
    }

    /// <summary>Whoever lives among the others is tried once more alone: what runs only when types are made was over before the switch.</summary>
    private static string AloneOf(Suite suite, Product product, int number) =>
        product.Compile(product.Mutants[number]) is not { } octets ? Uncompilable : suite.FirstFailure(octets) is { } test ? $"{Killed} {test}" : Survived;

    private static void Say(TextWriter said, string line)
    {
        said.WriteLine(line);
        said.Flush();
    }
}
