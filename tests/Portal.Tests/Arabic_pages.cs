using Navo.Portal.Tests.World;
using Navo.Portal.Words;

namespace Navo.Portal.Tests;

public sealed class Arabic_pages(PortalWorld world) : IClassFixture<PortalWorld>
{
    private readonly UiTexts texts = new();

    [Fact]
    public async Task Run_from_right_to_left_and_say_that_they_are_a_draft()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/sprak/ar?tilbake=/hjelp");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", visitor.Body, StringComparison.Ordinal);
        Assert.Contains("هذه الترجمة مسودة", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/sprak/nb?tilbake=/hjelp");
        Assert.Contains("<html lang=\"nb\" dir=\"ltr\">", visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("مسودة", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_a_text_they_lack_in_Norwegian_and_say_so()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/sprak/ar?tilbake=/logg-inn/idporten");
        await visitor.OpenAsync("/min-deling/vo-status/oslo-vo/nav");
        Assert.Contains("<dl class=\"parts\" lang=\"nb\" dir=\"ltr\">", visitor.Body, StringComparison.Ordinal);
        Assert.Contains("ليس لدينا النص بلغتك بعد", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/min-deling/nav-plan/nav/oslo-vo");
        Assert.Contains("<dl class=\"parts\" lang=\"ar\" dir=\"rtl\">", visitor.Body, StringComparison.Ordinal);
        Assert.Contains("اعرض بالنرويجية", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Have_words_for_every_step_of_an_answer()
    {
        string[] steps = ["home.", "state.", "consent.", "question.", "check.", "done.", "stop.", "pause.", "undo.", "quiet.", "spoken.", "block.", "code.", "kiosk.", "error."];
        var arabic = texts.Keys(UiTexts.Arabic).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            texts.Keys(UiTexts.Norwegian).Where(key => Array.Exists(steps, step => key.StartsWith(step, StringComparison.Ordinal))),
            key => Assert.Contains(key, arabic));
    }

    [Fact]
    public void Fill_the_same_places() => Assert.All(
        texts.Keys(UiTexts.Arabic).Where(key => texts.FindOrNone(UiTexts.Norwegian, key) is not null),
        key => Assert.Equal(
            texts.Find(UiTexts.Norwegian, key).Contains("{0}", StringComparison.Ordinal), texts.Find(UiTexts.Arabic, key).Contains("{0}", StringComparison.Ordinal)));
}
