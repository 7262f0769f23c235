using System.Text.Json.Serialization;
using Navo.Gateway.AccessLog;
using Navo.Gateway.AccessLog.Consents;
using Navo.Gateway.AccessLog.Export;
using Navo.Gateway.AccessLog.Streaming;
using Navo.Gateway.Breaches;
using Navo.Gateway.Caseload;
using Navo.Gateway.Corrections;
using Navo.Gateway.Merging;
using Navo.Gateway.Mandates;
using Navo.Gateway.Outcomes;
using Navo.Gateway.Overview;
using Navo.Gateway.Recalling;
using Navo.Gateway.Replaying;
using Navo.Gateway.Retention;
using Navo.Gateway.StandingFacts;
using Navo.Gateway.Together;

namespace Navo.Gateway.Json;

/// <summary>What the gateway writes: camelCase, and what is absent is left out rather than null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(IReadOnlyList<CaseloadAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<CorrectionAnswer>))]
[JsonSerializable(typeof(OverviewAnswer))]
[JsonSerializable(typeof(OutcomeAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(EntryPage))]
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(StreamView))]
[JsonSerializable(typeof(IReadOnlyList<MandateAnswer>))]
[JsonSerializable(typeof(RecallsAnswer))]
[JsonSerializable(typeof(BreachesAnswer))]
[JsonSerializable(typeof(BreachView))]
[JsonSerializable(typeof(AgainAnswer))]
[JsonSerializable(typeof(ReplayAnswer))]
[JsonSerializable(typeof(StandingFactsAnswer))]
[JsonSerializable(typeof(PseudonymsAnswer))]
[JsonSerializable(typeof(CodeAnswer))]
[JsonSerializable(typeof(ConsentsAnswer))]
[JsonSerializable(typeof(AskCountsAnswer))]
[JsonSerializable(typeof(IReadOnlyList<FactsAgeView>))]
[JsonSerializable(typeof(MergesView))]
[JsonSerializable(typeof(ProposalView))]
[JsonSerializable(typeof(IReadOnlyList<HoldView>))]
[JsonSerializable(typeof(HoldView))]
[JsonSerializable(typeof(IReadOnlyList<ErasureView>))]
[JsonSerializable(typeof(string))]
internal sealed partial class GatewayJson : JsonSerializerContext;
