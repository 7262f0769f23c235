using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Consenting;

/// <summary>What a participant says to one (category, holder, requestor).</summary>
public sealed record ConsentAct
{
    /// <summary>Who says it.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>About which data.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has it.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Who may ask.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>The purposes of a yes; empty for a no or a "later".</summary>
    public ImmutableArray<PurposeId> Purposes { get; init; } = [];

    /// <summary>The text that was shown.</summary>
    public ShownText? Text { get; init; }

    /// <summary>First instant after a yes; required for one.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Pressed by the participant, not by a helper.</summary>
    public bool SelfGiven { get; init; } = true;

    /// <summary>An express act on a text that named the data.</summary>
    public bool Explicit { get; init; }

    /// <summary>How surely the participant was signed in.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>The request it answers.</summary>
    public RequestId? Answers { get; init; }

    /// <summary>
    /// How many events of this (category, holder, requestor) whoever says it has seen. When there are others by now, an answer to an ask is not
    /// written: it could keep a purpose that was stopped meanwhile, or end one that was not shown. Null: whatever stands.
    /// </summary>
    public int? Seen { get; init; }

    /// <summary>Which act this is: the same one again has no second effect and the same answer. Null: whoever repeats it does it anew.</summary>
    public RequestId? Act { get; init; }

    /// <summary>What came of the picture question before a yes: passed or skipped. For the participant alone.</summary>
    public PictureAnswer Question { get; init; }

    /// <summary>The hash of the policy the texts and periods were taken from.</summary>
    public string PolicyHash { get; init; } = "";

    /// <summary>Makes what is to be kept with the event (a signed receipt, for example) once id and instant are known. Runs under the write lock: keep it short.</summary>
    public Func<ConsentEvent, string>? Content { get; init; }
}
