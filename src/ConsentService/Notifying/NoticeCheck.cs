using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Navo.Edge.Startup;

namespace Navo.ConsentService.Notifying;

/// <summary>Finds every fault of the section <c>Notices</c> before anything listens. There is no default for an address or a secret.</summary>
internal sealed class NoticeCheck(IOptions<NoticeOptions> options, IHostEnvironment environment) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        var notices = options.Value;
        if (notices.Sink is not (NoticeOptions.None or NoticeOptions.File or NoticeOptions.Smtp))
        {
            yield return "Notices:Sink must be none, file or smtp.";
        }

        if (notices.PollMs is < 50 or > 60_000 || notices.TimeoutMs is < 100 or > 120_000)
        {
            yield return "Notices:PollMs (50 to 60000) or TimeoutMs (100 to 120000) is out of range.";
        }

        if (!notices.IsOn)
        {
            yield break;
        }

        if (!MailAddress.TryCreate(notices.From, out _))
        {
            yield return "Notices:From must be an e-mail address.";
        }

        if (!Uri.TryCreate(notices.Portal, UriKind.Absolute, out _))
        {
            yield return "Notices:Portal must be the Portal's public address.";
        }

        foreach (var fault in notices.Sink == NoticeOptions.File ? FileFaults(notices) : SmtpFaults(notices))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> FileFaults(NoticeOptions notices)
    {
        if (string.IsNullOrWhiteSpace(notices.Folder))
        {
            yield return "Notices:Folder is missing.";
        }

        if (environment.IsProduction())
        {
            yield return "Notices:Sink file is for development: nobody reads a folder.";
        }
    }

    private static IEnumerable<string> SmtpFaults(NoticeOptions notices)
    {
        if (string.IsNullOrWhiteSpace(notices.Host) || notices.Port is < 1 or > 65_535)
        {
            yield return "Notices:Host and Port must name a mail server.";
        }

        if (!notices.StartTls && !(IPAddress.TryParse(notices.Host, out var address) && IPAddress.IsLoopback(address)))
        {
            yield return "Notices:StartTls may be off only for a mail server on the own machine.";
        }

        if ((notices.User is null) != (notices.PasswordFile is null) || (notices.PasswordFile is { } file && !File.Exists(file)))
        {
            yield return "Notices:User and PasswordFile go together, and the file must be there.";
        }
    }
}
