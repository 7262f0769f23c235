namespace Navo.ConsentService.Texts;

/// <summary>Whether the words of one file have been approved, by whom and when. It is no part of the words: an approval makes no new version.</summary>
/// <param name="Text"><c>CATEGORY/VERSION/LANGUAGE</c>.</param>
/// <param name="Status"><c>approved</c> or <c>draft</c>.</param>
/// <param name="By">Who said so.</param>
/// <param name="Date">When, ISO 8601.</param>
internal sealed record TextApproval(string Text, string Status, string By, string Date);
