using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.ConsentService.Notifying;
using Navo.ConsentService.OwnData;
using Navo.ConsentService.Recalling;
using Navo.ConsentService.Rights;

namespace Navo.ConsentService.Wire;

/// <summary>Every message of this service.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(IReadOnlyList<CategoryDocument>))]
[JsonSerializable(typeof(IReadOnlyList<ConsentDocument>))]
[JsonSerializable(typeof(IReadOnlyList<RequestDocument>))]
[JsonSerializable(typeof(IReadOnlyList<ReceiptLine>))]
[JsonSerializable(typeof(IReadOnlyList<AccessDocument>))]
[JsonSerializable(typeof(IReadOnlyList<BlockDocument>))]
[JsonSerializable(typeof(IReadOnlyList<AgencyDataDocument>))]
[JsonSerializable(typeof(IReadOnlyList<SkillDocument>))]
[JsonSerializable(typeof(IReadOnlyList<UnitDocument>))]
[JsonSerializable(typeof(SkillDocument))]
[JsonSerializable(typeof(SkillChoicesDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(WrongBody))]
[JsonSerializable(typeof(SkillBody))]
[JsonSerializable(typeof(ConfirmBody))]
[JsonSerializable(typeof(ReceiptDocument))]
[JsonSerializable(typeof(RefusalDocument))]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(TextDocument))]
[JsonSerializable(typeof(YesBody))]
[JsonSerializable(typeof(NoBody))]
[JsonSerializable(typeof(StopBody))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(BlockBody))]
[JsonSerializable(typeof(OpeningDocument))]
[JsonSerializable(typeof(CodeDocument))]
[JsonSerializable(typeof(CodeBody))]
[JsonSerializable(typeof(NoticeDocument))]
[JsonSerializable(typeof(NoticeBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(CodeOfAddressBody))]
[JsonSerializable(typeof(IReadOnlyList<RecallDocument>))]
[JsonSerializable(typeof(DownloadDocument))]
[JsonSerializable(typeof(ErasureBody))]
[JsonSerializable(typeof(ErasureDocument))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ConsentJson : JsonSerializerContext;
