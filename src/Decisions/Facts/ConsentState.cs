namespace Navo.Decisions.Facts;

/// <summary>Where the events of one (category, holder, requestor) have led. Expired is never a state: it is derived of the validity and the instant.</summary>
public enum ConsentState
{
    /// <summary>Never set; the value of a mistake, and never a yes.</summary>
    None = 0,

    /// <summary>Asked and not answered.</summary>
    Asked = 1,

    /// <summary>A yes.</summary>
    Given = 2,

    /// <summary>A no.</summary>
    Refused = 3,

    /// <summary>"I will wait".</summary>
    Later = 4,

    /// <summary>A yes that was stopped (GDPR art. 7(3)).</summary>
    Withdrawn = 5,

    /// <summary>An oral yes that the participant has not confirmed; never releases.</summary>
    AwaitingConfirmation = 6,

    /// <summary>A yes the participant has put on hold; it keeps its end, and releases nothing until it is taken up again.</summary>
    Paused = 7,
}
