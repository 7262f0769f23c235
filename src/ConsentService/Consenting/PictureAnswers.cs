using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>What a body says of the picture question. It never decides anything.</summary>
internal static class PictureAnswers
{
    public const string Fault = "question must be passed or skipped.";

    public static bool TryRead(string? text, out PictureAnswer answer)
    {
        answer = text switch { "passed" => PictureAnswer.Passed, "skipped" => PictureAnswer.Skipped, _ => PictureAnswer.None };
        return text is null or "passed" or "skipped";
    }

    public static string? Word(PictureAnswer answer) =>
        answer switch { PictureAnswer.Passed => "passed", PictureAnswer.Skipped => "skipped", _ => null };
}
