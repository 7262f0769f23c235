namespace Navo.Decisions.Recording;

internal sealed record WrittenMandate(DateTimeOffset From, DateTimeOffset To, string Reason);
