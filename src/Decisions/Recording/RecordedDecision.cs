using System.Text.Json;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

/// <summary>Everything one decision was made on, so that it can be made again: request, agreement, facts, limits, rules and policy.</summary>
/// <remarks>Kept beside the access row under the row's retention, never in the tree: it holds facts about a person, though no name and no identity number.</remarks>
public sealed record RecordedDecision
{
    /// <summary>The number of the rule set that decided.</summary>
    public required int RuleSet { get; init; }

    /// <summary>SHA-256 of the policy the request started with, lower-case hexadecimal.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>Id and version (<c>id@version</c>) of the agreement row the request was judged by; null when there was none.</summary>
    public required string? Agreement { get; init; }

    /// <summary>The question.</summary>
    public required DecisionRequest Request { get; init; }

    /// <summary>The facts as they were read.</summary>
    public required DecisionFacts Facts { get; init; }

    /// <summary>How old a fact was allowed to be.</summary>
    public required FactLimits Limits { get; init; }

    /// <summary>What is decided now, by the current rules.</summary>
    public static RecordedDecision Of(DecisionRequest request, Agreement? agreement, DecisionFacts facts, FactLimits limits)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            RuleSet = DecisionPoint.RuleSetVersion,
            PolicyHash = facts.Revisions.PolicyHash,
            Agreement = agreement?.Reference,
            Request = request,
            Facts = facts,
            Limits = limits,
        };
    }

    /// <summary>The octets to keep: UTF-8 JSON, format 1.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(WrittenDecision.Of(this), RecordingJson.Default.WrittenDecision);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The octets are not a recorded decision.</exception>
    public static RecordedDecision Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, RecordingJson.Default.WrittenDecision) is { Format: 1 } written
                ? written.ToRecorded()
                : throw new FormatException("The octets are not a recorded decision of a known format.");
        }
        catch (JsonException fault)
        {
            throw new FormatException("The octets are not a recorded decision.", fault);
        }
    }
}
