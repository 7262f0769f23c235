using Navo.Policy.Prover;

namespace Navo.Policy.Tests.Prover;

/// <summary>The committed pages say what the policy says; <c>./navo policy check --write</c> and <c>record --write</c> renew them.</summary>
public sealed class The_pages
{
    private static readonly string s_root = Path.Combine(PolicyCopy.Source, "..");

    [Theory]
    [InlineData("check", "who-can-see-what.md")]
    [InlineData("record", "record-of-processing.md")]
    public async Task Say_what_the_policy_says(string command, string page)
    {
        var (code, _, faults) = await Run(command, PolicyCopy.Source, "--page", Path.Combine(s_root, "docs", page));

        Assert.Equal("", faults);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("record")]
    public async Task Are_found_to_differ_until_they_are_written_anew(string command)
    {
        using var copy = new PolicyCopy();
        var page = Path.Combine(copy.Folder, "page.md");
        await File.WriteAllTextAsync(page, "# Something else\n");

        var (code, output, faults) = await Run(command, copy.Folder, "--page", page);
        Assert.Equal(1, code);
        Assert.Contains($"./navo policy {command} --write", faults, StringComparison.Ordinal);

        (code, output, _) = await Run(command, copy.Folder, "--page", page, "--write");
        Assert.Equal(0, code);
        Assert.StartsWith(await File.ReadAllTextAsync(page), output, StringComparison.Ordinal);
    }

    internal static async Task<(int Code, string Output, string Faults)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var faults = new StringWriter();
        (output.NewLine, faults.NewLine) = ("\n", "\n");
        var code = await ProverCommand.Create(TimeProvider.System).Parse(args).InvokeAsync(new() { Output = output, Error = faults });
        return (code, output.ToString(), faults.ToString());
    }
}
