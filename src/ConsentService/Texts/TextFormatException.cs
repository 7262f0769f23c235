namespace Navo.ConsentService.Texts;

/// <summary>A text file has not the form every text has; the message says where.</summary>
internal sealed class TextFormatException(string message) : Exception(message);
