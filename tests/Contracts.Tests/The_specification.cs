using Navo.Contracts.Codes;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Tests;

public sealed class The_specification
{
    private static readonly string Model = File.ReadAllText(Path.Combine(Root(), "docs", "spec", "canonical-model.md"));

    [Fact]
    public void Has_every_category_with_every_field_that_has_a_value()
    {
        foreach (var category in CategoryDocuments.All)
        {
            var section = Model[Model.IndexOf($"**`{category.Category}`**", StringComparison.Ordinal)..];
            foreach (var field in category.Fields.Where(field => !category.Fields.Any(inside => inside.Path.StartsWith(field.Path + "[]", StringComparison.Ordinal))))
            {
                var line = section[section.IndexOf($"| `{field.Path}` |", StringComparison.Ordinal)..].Split('\n')[0];
                Assert.True(field.Codes is null || line.Contains($"`{field.Codes}`", StringComparison.Ordinal), $"{category.Category}: {line}");
            }
        }
    }

    [Fact]
    public void Has_every_code_list_with_its_version_and_size() => Assert.All(
        CodeLists.All, list => Assert.Contains($"| `{list.Id}` | {list.Version} | {list.Codes.Length} |", Model, StringComparison.Ordinal));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NavoGateway.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
