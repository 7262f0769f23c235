namespace Navo.Portal.Pages.Me.Rights;

/// <summary>One kind of thing NAVO has about the participant, in words: the newest lines, and how many there are in all.</summary>
/// <param name="Title">The key of its words.</param>
/// <param name="Lines">The newest, newest first.</param>
/// <param name="Count">All of them; the file has the rest.</param>
internal sealed record HeldList(string Title, IReadOnlyList<HeldLine> Lines, int Count)
{
    /// <summary>So many lines are read on a page.</summary>
    public const int Most = 20;

    public int More => Count - Lines.Count;

    public static HeldList Of<T>(string title, IEnumerable<T> all, Func<T, DateTimeOffset> when, Func<T, string> words)
    {
        var ordered = all.OrderByDescending(when).ToList();
        return new HeldList(title, [.. ordered.Take(Most).Select(one => new HeldLine(when(one), words(one)))], ordered.Count);
    }
}

/// <summary>When, and what.</summary>
internal sealed record HeldLine(DateTimeOffset At, string Text);
