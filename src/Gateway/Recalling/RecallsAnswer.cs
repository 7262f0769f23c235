namespace Navo.Gateway.Recalling;

/// <summary>The recalls an officer is concerned with, and how the deliveries of the whole outbox stand (numbers only).</summary>
internal sealed record RecallsAnswer(IReadOnlyList<RecallView> Items, IReadOnlyList<DeliveryView> Deliveries);

/// <summary>How deliveries of a kind stand.</summary>
internal sealed record DeliveryView(string Kind, long Waiting, DateTimeOffset? OldestAt, long Dead);

/// <summary>How many deliveries were taken up again.</summary>
internal sealed record AgainAnswer(int Again);
