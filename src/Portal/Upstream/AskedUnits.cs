namespace Navo.Portal.Upstream;

/// <summary>How often each office of the own agency asked participants.</summary>
internal sealed record AskedUnits
{
    public IReadOnlyList<Office> Units { get; init; } = [];

    internal sealed record Office
    {
        public string Unit { get; init; } = "";

        public long Asks { get; init; }

        public long BusiestHour { get; init; }

        public long Together { get; init; }

        public long Spoken { get; init; }

        /// <summary>Absent below ten answers.</summary>
        public int? YesPercent { get; init; }
    }
}
