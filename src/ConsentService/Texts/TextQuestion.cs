using System.Collections.Immutable;

namespace Navo.ConsentService.Texts;

/// <summary>The picture question before the yes. The answer is never stored and never shared: a wrong one only shows the text again.</summary>
internal sealed record TextQuestion(string Text, ImmutableArray<TextOption> Options, string Answer);

/// <summary>One of three answers.</summary>
internal sealed record TextOption(string Id, string Text);
