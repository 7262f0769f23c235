using Navo.Contracts.Identifiers;

namespace Navo.Gateway.AccessLog;

/// <summary>The row an officer's look left behind.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Position">Its place: rows from there on are not part of the look.</param>
internal readonly record struct Look(EntryId Entry, long Position);
