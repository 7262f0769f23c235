namespace Navo.Ledger.Consenting;

/// <summary>A yes and the event that ended it. The same on every repeat.</summary>
/// <param name="Given">The yes.</param>
/// <param name="Ended">The stop; or, when something else had ended it before, the later yes or no that did.</param>
public sealed record EndedConsent(ConsentEvent Given, ConsentEvent Ended);
