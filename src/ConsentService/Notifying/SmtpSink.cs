using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Notifying;

/// <summary>Hands messages to a mail server (SMTP, RFC 5321, with STARTTLS).</summary>
internal sealed class SmtpSink(IOptions<NoticeOptions> options) : INoticeSink
{
    public async Task<Delivery> SendAsync(NoticeMessage message, CancellationToken cancellationToken)
    {
        var notices = options.Value;
        using var client = new SmtpClient(notices.Host, notices.Port) { EnableSsl = notices.StartTls };
        if (notices is { User: { } user, PasswordFile: { } file })
        {
            client.Credentials = new NetworkCredential(user, (await File.ReadAllTextAsync(file, cancellationToken)).Trim());
        }

        using var mail = Mail(message, notices.From!);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(notices.TimeoutMs);
        try
        {
            await client.SendMailAsync(mail, limit.Token);
            return new Delivery.Sent();
        }
        catch (SmtpException fault)
        {
            // The text of a fault may quote the address: only its number goes on.
            return IsForGood(fault.StatusCode) ? new Delivery.Refused($"smtp-{(int)fault.StatusCode}") : new Delivery.Down($"smtp-{(int)fault.StatusCode}");
        }
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Delivery.Down(fault is OperationCanceledException ? "timeout" : "connect");
        }
    }

    /// <summary>The server says that this address will never do (RFC 5321 section 4.2.3); anything else may pass.</summary>
    private static bool IsForGood(SmtpStatusCode status) => status is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed;

    private static MailMessage Mail(NoticeMessage message, string from)
    {
        var mail = new MailMessage(from, message.To)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        mail.Headers.Add("Message-ID", message.MessageId(mail.From!.Host));
        mail.Headers.Add("Content-Language", message.Language);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
