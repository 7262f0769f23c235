namespace Navo.Gateway.Requests;

/// <summary>Why a caseworker asks, as a code. Free text could name someone, so any other reason is kept as <see cref="Other"/> and its text nowhere.</summary>
internal static class AskingReason
{
    public const string Other = "other";

    public const int Longest = 200;

    private static readonly string[] Codes = ["avoid-reassessment", "plan-together", "choose-offer", "practical-contact", "placement", Other];

    public static string CodeOf(string reason) => Codes.Contains(reason, StringComparer.Ordinal) ? reason : Other;
}
