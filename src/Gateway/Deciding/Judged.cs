namespace Navo.Gateway.Deciding;

/// <summary>What has come of a question that shares no data: it may go on, or it is answered already.</summary>
internal abstract record Judged
{
    private Judged()
    {
    }

    /// <summary>D01–D04 are kept. What the other rules say is in the verdict, and never told.</summary>
    internal sealed record Open(Question Question, Verdict Verdict) : Judged;

    /// <summary>The request has no form, or the caller may not use this agreement at all.</summary>
    internal sealed record Answered(IResult Answer) : Judged;
}
