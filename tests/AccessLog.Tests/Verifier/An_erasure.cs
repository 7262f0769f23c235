using Navo.AccessLog.Erasing;

namespace Navo.AccessLog.Tests.Verifier;

/// <summary>What is gone by a rule is valid and said; what is gone without one, or beyond it, is a fault.</summary>
public sealed class An_erasure
{
    private const long Month = 31L * 24 * 60 * 60 * 1000;

    [Fact]
    public async Task Is_valid_and_told_by_its_rule()
    {
        using var log = TestLog.Of(new SyntheticEntries(31).Add(300).AddErasure(2, 3, 4, 290).AddErasure(7), 50);
        log.Directory.Erase([2, 3, 4, 290, 7]);
        var (exit, lines) = await Terminal.RunAsync(log.Root);
        Assert.Equal(0, exit);
        Assert.Contains("content erased under rule article-17: 5 entries, 2-4,7,290", lines);
    }

    [Fact]
    public async Task Not_yet_made_in_this_copy_is_told()
    {
        using var log = TestLog.Of(new SyntheticEntries(32).Add(30).AddErasure(2, 3), 50);
        log.Directory.Erase([2]);
        var (exit, lines) = await Terminal.RunAsync(log.Root);
        Assert.Equal(0, exit);
        Assert.Contains("1 entries that an erasure row names have their content still in this copy", lines);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("leaves=7", 1)]
    [InlineData("rule=Article leaves=7", 1)]
    [InlineData("rule=article-17 leaves=07", 1)]
    [InlineData("rule=article-17 leaves=7-7", 1)]
    [InlineData("rule=article-17 leaves=7,8", 2)]
    [InlineData("rule=article-17 leaves=8,7", 2)]
    [InlineData("rule=article-17 leaves=7 ", 1)]
    [InlineData("rule=article-17 rows=3 leaves=7", 1)]
    [InlineData("rule=article-17 months=12 before=1 leaves=7", 1)]
    [InlineData("rule=access-entry leaves=7", 1)]
    [InlineData("rule=access-entry months=0 before=1 leaves=7", 1)]
    [InlineData("rule=article-17 rows=3", 1)]
    [InlineData("rule=article-17 leaves=7", 2)]
    [InlineData("rule=article-17 leaves=7-8", 1)]
    [InlineData("rule=article-17 leaves=7,20", 2)]
    public void Whose_row_names_no_rule_or_other_entries_than_it_counts_is_a_fault(string detail, long erased)
    {
        using var log = TestLog.Of(new SyntheticEntries(33).Add(20).AddErasure(detail, erased), 50);
        log.Directory.Erase([7]);
        Assert.Equal("FAULT entry=20 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Of_another_entry_than_its_row_names_is_a_fault()
    {
        using var log = TestLog.Of(new SyntheticEntries(34).Add(20).AddErasure(7), 50);
        log.Directory.Erase([8]);
        Assert.Equal("FAULT entry=8 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Named_twice_is_a_fault()
    {
        using var log = TestLog.Of(new SyntheticEntries(35).Add(20).AddErasure(5, 6, 7).AddErasure(7), 50);
        log.Directory.Erase([5, 6, 7]);
        Assert.Equal("FAULT entry=7 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Of_the_row_that_says_so_is_a_fault()
    {
        using var log = TestLog.Of(new SyntheticEntries(36).Add(20).AddErasure(5).AddErasure(20), 50);
        log.Directory.Erase([5, 20]);
        Assert.Equal("FAULT entry=5 kind=removed", log.Verify().ToString());
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(13, 40L)]
    public void By_age_must_be_as_old_as_its_own_rule_says(int monthsBefore, long? fault)
    {
        // Rows a month apart: the fortieth row is forty months younger than the first.
        var rows = new SyntheticEntries(37) { Apart = Month }.Add(40);
        var before = SyntheticEntries.FirstInstant + (monthsBefore * Month);
        rows.AddErasure(new ErasureNotice { Rule = "access-entry", Months = 30, Before = before, Leaves = LeafRanges.Of([0, 1, 2]) }.ToString(), 3);
        using var log = TestLog.Of(rows, 50);
        log.Directory.Erase([0, 1, 2]);
        Assert.Equal(fault is null ? "OK" : $"FAULT entry={fault} kind=removed", log.Verify().ToString().Split(" size")[0]);
    }

    [Fact]
    public void By_age_of_an_entry_that_is_younger_than_the_rule_erases_is_a_fault()
    {
        var rows = new SyntheticEntries(38) { Apart = Month }.Add(40);
        var before = SyntheticEntries.FirstInstant + (5 * Month);
        rows.AddErasure(new ErasureNotice { Rule = "access-entry", Months = 30, Before = before, Leaves = LeafRanges.Of([0, 1, 2, 3, 9]) }.ToString(), 5);
        using var log = TestLog.Of(rows, 50);
        log.Directory.Erase([0, 1, 2, 3]);
        Assert.IsType<Navo.AccessLog.Verifier.Verdict.Ok>(log.Verify());
        log.Directory.Erase([9]);
        Assert.Equal("FAULT entry=9 kind=removed", log.Verify().ToString());
    }

    [Fact]
    public void Has_a_notice_with_one_spelling()
    {
        string[] texts =
        [
            "rule=access-entry months=120 before=1480000000000 leaves=0-15,17,20-21", "rule=article-17 leaves=3 rows=23", "rule=article-17 rows=1", "rule=article-17",
            "rule=request months=12 before=0 rows=17",
        ];
        foreach (var text in texts)
        {
            Assert.True(ErasureNotice.TryParse(text, out var notice));
            Assert.Equal(text, notice.ToString());
        }

        var random = new Random(39);
        for (var i = 0; i < 500; i++)
        {
            var indexes = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (long)random.Next(60)).ToList();
            var ranges = LeafRanges.Of(indexes);
            Assert.Equal(indexes.Distinct().Order(), ranges.Indexes);
            Assert.True(LeafRanges.TryParse(ranges.ToString(), out var same));
            Assert.Equal(ranges.Ranges.AsEnumerable(), same.Ranges);
        }
    }
}
