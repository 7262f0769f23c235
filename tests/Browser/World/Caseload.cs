namespace Navo.Browser.World;

/// <summary>Finds a participant in the caseload as a caseworker does: page by page, by name.</summary>
public static class Caseload
{
    public static async Task OpenAsync(Visit visit, string name)
    {
        await visit.OpenAsync("/deltakere");
        while (true)
        {
            var row = visit.Page.Locator("tr", new() { HasText = name });
            if (await row.CountAsync() > 0)
            {
                await row.First.Locator("a").ClickAsync();
                return;
            }

            var next = visit.Page.Locator("a[aria-label='Neste side']");
            Assert.True(await next.CountAsync() > 0, $"{name} is in no page of the caseload");
            await next.ClickAsync();
        }
    }
}
