using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Notifying;

/// <summary>Writes each message as a file (RFC 5322), for development. A file has the message's id as its name: sent again, it is the same file.</summary>
internal sealed class FileSink(IOptions<NoticeOptions> options, TimeProvider clock) : INoticeSink
{
    public async Task<Delivery> SendAsync(NoticeMessage message, CancellationToken cancellationToken)
    {
        var folder = options.Value.Folder!;
        var path = Path.Combine(folder, $"{message.Id:N}.eml");
        try
        {
            Create(folder);
            if (!File.Exists(path))
            {
                // Written beside and moved: a file with this name is whole.
                var beside = path + ".tmp";
                await File.WriteAllTextAsync(beside, Text(message), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
                File.Move(beside, path, overwrite: true);
            }

            return new Delivery.Sent();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Delivery.Down("file");
        }
    }

    private string Text(NoticeMessage message) => string.Join("\r\n",
    [
        "Date: " + clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture),
        "From: " + options.Value.From,
        "To: " + message.To,
        "Message-ID: " + message.MessageId(options.Value.From!.Split('@')[^1]),
        "Subject: " + message.Subject,
        "Content-Language: " + message.Language,
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "",
        message.Text.ReplaceLineEndings("\r\n"),
    ]);

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder);
            return;
        }

        _ = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
