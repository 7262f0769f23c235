using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Tests;

public sealed class The_specification
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository(), "docs", "spec", "access-log.md"));

    [Fact]
    public void Gives_the_vectors_that_are_tested()
    {
        foreach (var vector in Vectors.Read("entry-v1.json").List("entries"))
        {
            Assert.Contains($"{vector.Text("name")} | {vector.Octets("encoded").Length} | `{vector.Text("leaf")}`", Text, StringComparison.Ordinal);
        }

        Assert.Contains(Vectors.Read("c2sp.json").Text("root"), Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_kind_by_its_number()
    {
        string[] names = ["release", "refusal", "overview", "request", "outcome", "log-read", "export", "consent-event", "erasure"];
        Assert.Equal(Enum.GetValues<EntryKind>().Length - 1, names.Length);
        foreach (var kind in Enum.GetValues<EntryKind>().Where(static kind => kind != EntryKind.None))
        {
            var name = names[(int)kind - 1];
            Assert.Equal(kind.ToString(), name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Contains($"{(int)kind} {name}", Text, StringComparison.Ordinal);
        }
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "NavoGateway.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
