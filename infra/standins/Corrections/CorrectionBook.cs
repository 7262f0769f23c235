namespace Navo.StandIns.Corrections;

/// <summary>What has been corrected in each agency's registers, with a number for every correction.</summary>
internal sealed class CorrectionBook(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<CorrectionOnFile> _all = [];

    /// <summary>Names this run of numbers: after a restart they begin anew.</summary>
    public string Stream { get; } = Guid.NewGuid().ToString("N");

    public CorrectionOnFile Add(string agency, string number, string subject, string? centre)
    {
        lock (_gate)
        {
            var one = new CorrectionOnFile(_all.Count + 1, agency, Guid.NewGuid(), Guid.NewGuid(), number, subject, centre, clock.GetUtcNow());
            _all.Add(one);
            return one;
        }
    }

    public (long Last, IReadOnlyList<CorrectionOnFile> Corrections) After(string agency, long number)
    {
        lock (_gate)
        {
            return (_all.Count, _all.FindAll(one => one.Agency == agency && one.Number > number));
        }
    }
}

/// <summary>One correction: of whom, in what, when; the registration it replaces, and at VO the centre that noted it.</summary>
internal sealed record CorrectionOnFile(long Number, string Agency, Guid Id, Guid Replaced, string Person, string Subject, string? Centre, DateTimeOffset At);
