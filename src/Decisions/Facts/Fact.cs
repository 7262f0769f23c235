using System.Diagnostics.CodeAnalysis;

namespace Navo.Decisions.Facts;

/// <summary>Something an agency has said, and when; or nothing. Never null: the default value is <see cref="Absent"/>, which is a no (promise 8).</summary>
/// <typeparam name="T">What is said.</typeparam>
public readonly record struct Fact<T>
{
    private readonly T? _value;

    private Fact(T value, DateTimeOffset asOf)
    {
        _value = value;
        AsOf = asOf;
        IsKnown = true;
    }

    /// <summary>Nobody has said anything.</summary>
    public static Fact<T> Absent => default;

    /// <summary>True when somebody has said something; it may still be stale.</summary>
    public bool IsKnown { get; }

    /// <summary>The older of the agency's own instant and the instant of receipt. Meaningless for an absent fact.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>A fact that was said, true as of the given instant.</summary>
    public static Fact<T> Known(T value, DateTimeOffset asOf) => new(value, asOf);

    /// <summary>Reads the value whatever its age; false for an absent fact. Rules judge the age as well and do not use this alone.</summary>
    public bool TryRead([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>Masked: facts about people belong in no log.</summary>
    public override string ToString() => IsKnown ? "Fact(***)" : "Fact(absent)";
}
