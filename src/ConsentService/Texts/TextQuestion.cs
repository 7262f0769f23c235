using System.Collections.Immutable;

namespace Navo.ConsentService.Texts;

/// <summary>The picture question before the yes. That it was answered right, or skipped, is kept with the yes for the participant alone; a wrong answer is kept nowhere and only shows the text again.</summary>
internal sealed record TextQuestion(string Text, ImmutableArray<TextOption> Options, string Answer);

/// <summary>One of three answers.</summary>
internal sealed record TextOption(string Id, string Text);
