namespace Navo.Contracts.Categories;

/// <summary>Category <c>utdanning</c>: one education of the participant. Country, school and papers stay with the holder.</summary>
public sealed record Utdanning
{
    /// <summary>Years of school in all; absent when not asked.</summary>
    public int? YearsSchool { get; init; }

    /// <summary>Level by NUS2000, first digit (code list <c>nus-level</c>).</summary>
    public required string NusLevel { get; init; }

    /// <summary>Field by NUS2000, second digit (code list <c>nus-field</c>).</summary>
    public string? Field { get; init; }

    /// <summary>True when it was completed; absent when not known.</summary>
    public bool? Completed { get; init; }

    /// <summary>True when it is recognised in Norway; absent when not known.</summary>
    public bool? Recognised { get; init; }
}
