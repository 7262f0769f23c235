using Navo.ConsentService.Wire;
using Navo.Contracts.Codes;
using Navo.Ledger.Recalling;

namespace Navo.ConsentService.Recalling;

/// <summary>One release that was written down, and what became of it after the stop.</summary>
internal sealed record RecallDocument
{
    private const string Provisions = "keeping-provision";

    public required string Recall { get; init; }

    public required string Entry { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public string? Unit { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset RecalledAt { get; init; }

    /// <summary><c>asked</c>, <c>deleted</c> or <c>kept</c>.</summary>
    public required string State { get; init; }

    public string? Provision { get; init; }

    /// <summary>The provision it is kept under, in words.</summary>
    public WordsDocument? Because { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public static RecallDocument Of(Recall recall)
    {
        var provision = recall.Answer?.Provision;
        var list = CodeLists.Of(Provisions);
        return new RecallDocument
        {
            Recall = recall.Id.ToString("D"),
            Entry = recall.Release.ToString(),
            Category = recall.Category.Value,
            Holder = recall.Holder.Value,
            Requestor = recall.Agency.Value,
            Unit = recall.Unit?.Value,
            ReleasedAt = recall.ReleasedAt,
            RecalledAt = recall.MadeAt,
            State = recall.Answer switch { null => "asked", { IsDeleted: true } => "deleted", _ => "kept" },
            Provision = provision,
            Because = provision is null ? null : new WordsDocument(list.Label(provision, "nb") ?? provision, list.Label(provision, "en") ?? provision),
            AnsweredAt = recall.Answer?.AnsweredAt,
        };
    }
}
