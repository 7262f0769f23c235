namespace Navo.ConsentService.Texts;

/// <summary>One part of a text; <c>Part</c> is the same word in every language.</summary>
internal sealed record TextPart(string Part, string Heading, string Text);
