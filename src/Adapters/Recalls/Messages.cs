using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.Adapters.Recalls;

/// <summary>The body of <c>POST /v1/recalls</c>: nothing; the paper says it all.</summary>
internal sealed record RecallQuestion;

/// <summary>A caseworker asks for the tasks.</summary>
internal sealed record RecallTasksQuestion;

/// <summary>The tasks.</summary>
internal sealed record RecallTasksAnswer(IReadOnlyList<RecallTaskView> Recalls, IReadOnlyList<ProvisionView> Provisions);

/// <summary>One task. The name only of someone the caller follows now; else the unit that got it finds it by the release's id and day.</summary>
internal sealed record RecallTaskView(
    string Id, string? Pseudonym, string? Name, string Category, string Release, string? Unit, DateTimeOffset ReleasedAt,
    DateTimeOffset RecalledAt, DateTimeOffset AnswerBy, string? Answer, string? Provision, DateTimeOffset? AnsweredAt)
{
    public override string ToString() => "RecallTaskView(***)";
}

/// <summary>A law that may keep what was written down.</summary>
internal sealed record ProvisionView(string Code, string Text);

/// <summary>What was done with one or several recalls: deleted, or kept under a provision.</summary>
internal sealed record RecallAnswerQuestion
{
    public required IReadOnlyList<string> Ids { get; init; }

    public required string Answer { get; init; }

    public string? Provision { get; init; }
}

/// <summary>The body of <c>POST /v1/recalls/answers</c>.</summary>
internal sealed record RecallAnswers(IReadOnlyList<RecallAnswerItem> Answers);

/// <summary>One answer.</summary>
internal sealed record RecallAnswerItem(string Recall, string Answer, string? Provision, string? Employee)
{
    public override string ToString() => "RecallAnswerItem(***)";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecallAnswers))]
internal sealed partial class RecallJson : JsonSerializerContext;
