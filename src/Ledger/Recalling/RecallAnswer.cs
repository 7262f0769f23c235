namespace Navo.Ledger.Recalling;

/// <summary>What an agency did with what it had written down.</summary>
/// <param name="Provision">Null: deleted. Else it is kept, under this provision of the code list <c>keeping-provision</c>.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record RecallAnswer(string? Provision, DateTimeOffset AnsweredAt)
{
    /// <summary>It is gone.</summary>
    public bool IsDeleted => Provision is null;
}
