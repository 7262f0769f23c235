namespace Navo.Decisions.Minimising;

/// <summary>Names of members as they may stand in a row of the log.</summary>
internal static class FieldName
{
    /// <summary>Stands for a name that is not plain: a holder's member name could itself hold a person's number or name (promise 5).</summary>
    public const string Other = "(other)";

    private const int Longest = 40;

    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
