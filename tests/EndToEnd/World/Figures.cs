namespace Navo.EndToEnd.World;

/// <summary>What a test counted or measured, printed by `./navo test` at its end. Never an assertion.</summary>
public static class Figures
{
    private static readonly Lock Gate = new();

    public static void Print(string line)
    {
        if (Environment.GetEnvironmentVariable("NAVO_FIGURES") is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, line + "\n");
            }
        }
    }
}
