namespace Navo.Decisions.Agreements;

/// <summary>Whether the data is of a special category (GDPR art. 9(1)).</summary>
public enum SpecialCategory
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>It may reveal one.</summary>
    Inferred = 1,

    /// <summary>It is one.</summary>
    Explicit = 2,
}
