using System.Diagnostics.CodeAnalysis;

namespace Navo.Contracts.Identifiers;

/// <summary>
/// Fødselsnummer or D-number: the national identity number (folkeregisterloven § 2-2). Eleven digits; read leniently,
/// since numbers from 2032 accept other control digits, and never used to derive age or sex.
/// </summary>
public readonly record struct Fodselsnummer
{
    /// <summary>Digits of a number.</summary>
    public const int Length = 11;

    private readonly string? _digits;

    private Fodselsnummer(string digits) => _digits = digits;

    /// <summary>The digits in clear. Only for the sealed column, the blind index and the own agency's system.</summary>
    /// <exception cref="InvalidOperationException">The number was never given a value.</exception>
    public string Reveal() => _digits ?? throw new InvalidOperationException("An empty Fodselsnummer was read.");

    /// <summary>Reads eleven ASCII digits.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Fodselsnummer Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is not a national identity number.");

    /// <summary>Reads eleven ASCII digits; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fodselsnummer value)
    {
        if (text is { Length: Length } && text.All(char.IsAsciiDigit))
        {
            value = new Fodselsnummer(text);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Masked, so that no log, trace or exception text can carry it (promise 5).</summary>
    public override string ToString() => "***********";
}
