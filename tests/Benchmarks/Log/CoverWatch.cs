using System.Diagnostics;
using System.Text;
using Navo.AccessLog.Notes;
using Navo.Ledger.Tree;

namespace Navo.Benchmarks.Log;

/// <summary>Looks at the published checkpoint every few milliseconds, as anyone may, and says when it came to cover a row.</summary>
internal sealed class CoverWatch
{
    private readonly SortedDictionary<long, List<TaskCompletionSource<long>>> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _size;

    public CoverWatch(LogTree tree) => _watching = Task.Run(() => WatchAsync(tree));

    public Task<long> OfAsync(long position)
    {
        lock (_waiting)
        {
            if (_size >= position)
            {
                return Task.FromResult(Stopwatch.GetTimestamp());
            }

            var source = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_waiting.TryGetValue(position, out var sources))
            {
                _waiting.Add(position, sources = []);
            }

            sources.Add(source);
            return source.Task;
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(LogTree tree)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!_stop.IsCancellationRequested)
        {
            _ = await timer.WaitForNextTickAsync();
            if (tree.Checkpoint() is { } note && Checkpoint.TryParse(Encoding.UTF8.GetString(note).Split("\n\n")[0] + "\n", out var checkpoint))
            {
                Cover(checkpoint.Size, Stopwatch.GetTimestamp());
            }
        }
    }

    private void Cover(long size, long at)
    {
        lock (_waiting)
        {
            _size = size;
            foreach (var (position, sources) in _waiting.TakeWhile(pair => pair.Key <= size).ToArray())
            {
                sources.ForEach(source => source.SetResult(at));
                _ = _waiting.Remove(position);
            }
        }
    }
}
