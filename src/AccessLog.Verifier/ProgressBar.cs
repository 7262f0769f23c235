using System.Globalization;

namespace Navo.AccessLog.Verifier;

/// <summary>How far the verification has come, on one line that is written over.</summary>
internal sealed class ProgressBar(TextWriter terminal, TimeProvider time)
{
    private const int Width = 30;

    private readonly long _began = time.GetTimestamp();
    private int _shown = -1;

    public void Report(long done, long all)
    {
        var percent = (int)(all == 0 ? 100 : done * 100 / all);
        if (percent == _shown)
        {
            return;
        }

        _shown = percent;
        var filled = percent * Width / 100;
        terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} %  {done} of {all} entries  {time.GetElapsedTime(_began).TotalSeconds:0} s"));
        if (done == all)
        {
            terminal.WriteLine();
        }
    }
}
