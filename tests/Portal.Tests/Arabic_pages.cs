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
    public void Have_words_for_every_page() => Assert.Superset(
        texts.Keys(UiTexts.Norwegian).ToHashSet(StringComparer.Ordinal), texts.Keys(UiTexts.Arabic).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public async Task Keep_a_name_a_date_and_an_alias_whole_and_in_their_own_direction()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        var block = $"/sperrer/ny?etat=nav&enhet={PortalWorld.NavUnit}&ansatt=7FQd0Zk3aVYtq1w9LmXc2A";
        await visitor.OpenAsync($"/sprak/ar?tilbake={Uri.EscapeDataString(block)}");
        Assert.Contains("\u20687F\u2069", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/sprak/nb?tilbake={Uri.EscapeDataString(block)}");
        Assert.Contains("Bare denne personen: 7F", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2068", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Let_an_Arabic_sentence_run_as_one_also_when_it_begins_with_a_Latin_name()
    {
        Assert.Contains("\u2067NAV والمدرسة", texts.Find(UiTexts.Arabic, "accesses.reason", texts.Find(UiTexts.Arabic, "purpose.P2")), StringComparison.Ordinal);
        Assert.Contains("\u2068NAV\u2069", texts.Find(UiTexts.Arabic, "all.says", "NAV"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_what_the_service_has_no_Arabic_words_for_in_Norwegian_and_mark_it_so()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/sprak/ar?tilbake=/logg-inn/idporten");
        await visitor.OpenAsync("/hvem-har-sett");
        Assert.Contains("<bdi lang=\"nb\" dir=\"ltr\">", visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_the_same_places() => Assert.All(
        texts.Keys(UiTexts.Arabic).Where(key => texts.FindOrNone(UiTexts.Norwegian, key) is not null),
        key => Assert.Equal(
            texts.Find(UiTexts.Norwegian, key).Contains("{0}", StringComparison.Ordinal), texts.Find(UiTexts.Arabic, key).Contains("{0}", StringComparison.Ordinal)));
}
