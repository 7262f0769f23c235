namespace Navo.Portal.Upstream;

/// <summary>What a participant allowed at an instant.</summary>
internal sealed record AllowedThen
{
    public DateTimeOffset At { get; init; }

    public IReadOnlyList<Yes> Consents { get; init; } = [];

    /// <summary>One yes as it stood then.</summary>
    internal sealed record Yes
    {
        public string Category { get; init; } = "";

        public string Holder { get; init; } = "";

        public string Requestor { get; init; } = "";

        public IReadOnlyList<string> Purposes { get; init; } = [];

        public string State { get; init; } = "";

        public DateTimeOffset GivenAt { get; init; }

        public DateTimeOffset ValidTo { get; init; }

        public string TextVersion { get; init; } = "";

        public string Language { get; init; } = "";

        public string? Help { get; init; }
    }
}
