using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Texts;

/// <summary>One text of one version in one language, as its file says it; the end and the law are filled in when it is shown.</summary>
internal sealed record ConsentText
{
    public required CategoryId Category { get; init; }

    public required AgencyId Holder { get; init; }

    public required AgencyId Requestor { get; init; }

    public required string Version { get; init; }

    public required TextLanguage Tongue { get; init; }

    public required TextApproval Approval { get; init; }

    public string Language => Tongue.Id;

    /// <summary>The purposes the text has a sentence for, ascending.</summary>
    public required ImmutableArray<PurposeId> Purposes { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<TextPart> Parts { get; init; }

    public required TextPart More { get; init; }

    public required string Note { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Later { get; init; }

    public required TextQuestion Question { get; init; }

    /// <summary>Nobody has approved it: it stands beside the nb text, which is the one agreed to.</summary>
    public bool IsDraft => Approval.Status == "draft";

    /// <summary>Same direction and purposes: of these, the highest version is the current one.</summary>
    public string Line => $"{Category} {Holder} {Requestor} {string.Join(' ', Purposes)}";
}
