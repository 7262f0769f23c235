using System.Reflection;
using System.Text.RegularExpressions;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests.Conformance;

public sealed partial class The_clauses
{
    [Fact]
    public void Of_the_specification_and_the_tests_are_the_same()
    {
        var specification = File.ReadAllText(Path.Combine(SeedFolder.Path, "..", "..", "docs", "spec", "adapter.md"));
        var written = Clause().Matches(specification).Select(match => match.Value).Distinct().OrderBy(Number).ToList();
        var tested = typeof(The_clauses).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .SelectMany(method => method.GetCustomAttribute<ClauseAttribute>(inherit: false)?.Clauses ?? []).Distinct().OrderBy(Number).ToList();
        Assert.True(written.Count > 30);
        Assert.Equal(written, tested);
    }

    [Fact]
    public void Are_run_by_every_adapter_there_is()
    {
        var held = typeof(The_clauses).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdapterUnderTest)) && !type.IsAbstract)
            .Select(type => ((AdapterUnderTest)Activator.CreateInstance(type)!).Agency).Order();
        Assert.Equal(SeedFolder.Seed.Units.Select(unit => unit.Agency).Distinct().Order(), held);
    }

    private static int Number(string clause) => int.Parse(clause[1..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A clause where the specification sets it out: in a table or before a colon, not where it is only referred to. CEFR's A1 and A2 stand elsewhere.</summary>
    [GeneratedRegex(@"(?<=^\| )A[0-9]+(?= \|)|\bA[0-9]+(?=: )", RegexOptions.Multiline)]
    private static partial Regex Clause();
}
