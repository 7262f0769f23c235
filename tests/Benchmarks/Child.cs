using System.Diagnostics;

namespace Navo.Benchmarks;

/// <summary>A child process of the measurement; ended with it.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public static async Task<Child> StartAsync(string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Uri ready)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, dll + ".dll"));
        }
        else
        {
            start.FileName = Path.Combine(AppContext.BaseDirectory, dll);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} does not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        await AnswersAsync(process, ready);
        return new Child(process);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task AnswersAsync(Process process, Uri ready)
    {
        using var handler = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(handler);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!process.HasExited && await again.WaitForNextTickAsync(deadline.Token))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, ready);
                using var response = await http.SendAsync(request, deadline.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("A process of the measurement ended before it answered.");
    }
}
