namespace Navo.ConsentService.Notifying;

/// <summary>How messages to participants leave NAVO. Section <c>Notices</c>.</summary>
internal sealed class NoticeOptions
{
    public const string None = "none";
    public const string File = "file";
    public const string Smtp = "smtp";

    /// <summary><c>none</c>, <c>file</c> (development) or <c>smtp</c>. With <c>none</c> participants are told that there are no messages here.</summary>
    public string Sink { get; set; } = None;

    /// <summary>The folder of the file sink.</summary>
    public string? Folder { get; set; }

    /// <summary>The mail server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>STARTTLS (RFC 3207). Only a server on the own machine may go without.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>The user at the mail server; none where it takes mail by address.</summary>
    public string? User { get; set; }

    /// <summary>File with the user's password.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The sender's address.</summary>
    public string? From { get; set; }

    /// <summary>The Portal's public address: where one signs in. It names nothing else.</summary>
    public string? Portal { get; set; }

    /// <summary>Milliseconds between two looks into the outbox.</summary>
    public int PollMs { get; set; } = 1_000;

    /// <summary>Milliseconds one message may take. Less than the time a delivery may be held.</summary>
    public int TimeoutMs { get; set; } = 30_000;

    public bool IsOn => Sink is File or Smtp;
}
