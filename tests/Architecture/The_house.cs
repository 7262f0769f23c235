using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Navo.Architecture;

public sealed partial class The_house
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Contracts"] = [],
        ["AccessLog"] = [],
        ["AccessLog.Verifier"] = ["AccessLog"],
        ["Decisions"] = ["Contracts"],
        ["Policy"] = ["Contracts", "Decisions"],
        ["Policy.Prover"] = ["Contracts", "Decisions", "Policy"],
        ["Ledger.Migrator"] = ["Ledger"],
        ["Retention"] = ["Decisions", "Ledger", "Policy"],
        ["Ledger"] = ["AccessLog", "Contracts", "Decisions"],
        ["Edge"] = ["Contracts"],
        ["Gateway"] = ["AccessLog", "Contracts", "Decisions", "Edge", "Ledger", "Policy"],
        ["ConsentService"] = ["AccessLog", "Contracts", "Decisions", "Edge", "Ledger", "Policy"],
        ["Adapters"] = ["Contracts", "Edge"],
        ["Portal"] = ["AccessLog", "Contracts", "Edge"],
    };

    [Fact]
    public void Has_arrows_that_point_one_way()
    {
        foreach (var project in Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.True(Arrows.TryGetValue(name, out var allowed), $"{name} is a project that the picture of the house does not know");
            Assert.Empty(references.Except(allowed!));
        }
    }

    [Theory]
    [InlineData("Contracts")]
    [InlineData("AccessLog")]
    [InlineData("Decisions")]
    public void Keeps_its_heart_free_of_packages(string project) =>
        Assert.DoesNotContain("PackageReference", Repository.Read($"src/{project}/{project}.csproj"), StringComparison.Ordinal);

    [Fact]
    public void Keeps_the_decision_free_of_clocks_randomness_and_input()
    {
        foreach (var file in Repository.Source("src/Decisions/"))
        {
            var match = NotPure().Match(Repository.Read(file));
            Assert.False(match.Success, $"{file}: {match.Value}");
        }
    }

    [Fact]
    public void Has_no_folder_or_type_that_could_hold_anything()
    {
        foreach (var file in Repository.Source())
        {
            Assert.False(Shapeless().IsMatch(Path.GetFileNameWithoutExtension(file)), file);
            Assert.DoesNotContain(file.Split('/'), part => part is "Common" or "Helpers" or "Utils" or "Utilities" or "Misc" or "Shared");
        }
    }

    [Fact]
    public void Has_rooms_of_a_size_one_can_read() =>
        Assert.All(Repository.Source(), file => Assert.True(File.ReadLines(Path.Combine(Repository.Root, file)).Count() <= 300, $"{file} is over 300 lines: two rooms in one"));

    [Fact]
    public void Leaves_nothing_unfinished() =>
        Assert.All(Repository.Source(), file => Assert.False(Unfinished().IsMatch(Repository.Read(file)), file));

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|TimeProvider|Guid\.NewGuid|\bRandom\b|RandomNumberGenerator|System\.IO|\bTask<|\bHttpClient\b")]
    private static partial Regex NotPure();

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Common|Manager|Impl|Misc)$")]
    private static partial Regex Shapeless();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Unfinished();
}
