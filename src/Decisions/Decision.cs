using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions;

/// <summary>The answer. Ask one question of it: <c>is Decision.Permit permit</c>; everything else is a refusal (deny-biased enforcement).</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The full tree: every rule's findings, in order of rule, code and owner.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>The release is permitted, on the conditions named, at instants from <see cref="NotBefore"/> to <see cref="NotAfter"/>.</summary>
    public sealed record Permit : Decision
    {
        /// <summary>The agreement relied on.</summary>
        public required Agreement Agreement { get; init; }

        /// <summary>Paths that go out.</summary>
        public ImmutableArray<string> Fields => Agreement.Fields;

        /// <summary>Paths that are known and never go out.</summary>
        public ImmutableArray<string> Withheld => Agreement.Withheld;

        /// <summary>The consent relied on.</summary>
        public required ConsentId Consent { get; init; }

        /// <summary>That consent's revision.</summary>
        public required long ConsentRevision { get; init; }

        /// <summary>Releases allowed in 30 days, this one included.</summary>
        public int Cap => Agreement.Cap;

        /// <summary>From this instant on the same facts permit.</summary>
        public required DateTimeOffset NotBefore { get; init; }

        /// <summary>Last instant at which the same facts permit: the earliest end of any validity or freshness relied on.</summary>
        public required DateTimeOffset NotAfter { get; init; }

        /// <summary>The heads' revisions relied on.</summary>
        public required Revisions Revisions { get; init; }
    }

    /// <summary>The release is refused.</summary>
    public sealed record Deny : Decision;
}
