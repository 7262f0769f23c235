namespace Navo.EndToEnd;

[Collection(OnOneSystem.Name)]
public sealed class The_demo(TheWholeSystem whole)
{
    [Fact]
    public async Task Walks_the_main_job_to_its_end_twice_over()
    {
        for (var round = 0; round < 2; round++)
        {
            var walk = await whole.Running.NavoAsync("demo");
            Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
            Assert.Contains("Every promise held.", walk.Output, StringComparison.Ordinal);
        }
    }
}
