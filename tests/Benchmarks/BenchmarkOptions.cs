using System.Globalization;

namespace Navo.Benchmarks;

/// <summary>How long and how hard to measure.</summary>
internal sealed record BenchmarkOptions
{
    public int Seconds { get; init; } = 6;

    public int Rounds { get; init; } = 5;

    public int Connections { get; init; } = 64;

    /// <summary>Participants the requests are spread over.</summary>
    public int People { get; init; } = 500;

    /// <summary>First of four ports.</summary>
    public int Port { get; init; } = BasePort() + 60;

    public static BenchmarkOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            var value = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--seconds" => options with { Seconds = value },
                "--rounds" => options with { Rounds = value },
                "--connections" => options with { Connections = value },
                "--people" => options with { People = value },
                "--port" => options with { Port = value },
                _ => throw new ArgumentException($"{arguments[i]} is no option."),
            };
        }

        return options;
    }

    private static int BasePort() =>
        int.TryParse(Environment.GetEnvironmentVariable("NAVO_PORT_BASE"), CultureInfo.InvariantCulture, out var port) ? port : 5100;
}
