namespace Navo.Dev;

/// <summary>What the person at the keyboard can put right; its message is all they see.</summary>
internal sealed class WorkplaceException(string message) : Exception(message);
