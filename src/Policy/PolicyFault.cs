using System.Globalization;

namespace Navo.Policy;

/// <summary>One thing wrong with the policy. Never a secret or a person: policy files hold neither.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="File">File, relative to the policy folder; empty for the configuration itself.</param>
/// <param name="Line">Line from 1; 0 when the fault has no one place.</param>
/// <param name="Path">Place in the file, for example <c>#/agreements[0].cap</c>.</param>
/// <param name="Text">What is wrong.</param>
public sealed record PolicyFault(PolicyFaultKind Kind, string File, int Line, string Path, string Text)
{
    /// <summary>One line for an operator.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line} {Path}: {Text}");
}
