using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Notifying;

/// <summary>Where messages to participants leave NAVO.</summary>
internal interface INoticeSink
{
    /// <summary>Hands over one message. A sink that is away answers so, and never throws for it.</summary>
    Task<Delivery> SendAsync(NoticeMessage message, CancellationToken cancellationToken);
}
