namespace Navo.Contracts.Categories;

/// <summary>One certificate.</summary>
public sealed record Certificate
{
    /// <summary>What it is.</summary>
    public required CertificateType Type { get; init; }

    /// <summary>Last day it is valid; absent when it does not expire.</summary>
    public DateOnly? ValidTo { get; init; }
}
