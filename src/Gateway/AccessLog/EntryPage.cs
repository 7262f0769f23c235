using System.Collections.Immutable;

namespace Navo.Gateway.AccessLog;

/// <summary>A page of the log, newest first.</summary>
internal sealed record EntryPage(ImmutableArray<EntryView> Items, string? Next);
