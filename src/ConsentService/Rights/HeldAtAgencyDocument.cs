using System.Text.Json;

namespace Navo.ConsentService.Rights;

/// <summary>What NAVO's adapter at one agency keeps of its own: <c>ok</c>, or <c>unavailable</c> when it does not answer now.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Status">Whether it answered.</param>
/// <param name="Held">What it keeps (docs/spec/adapter.md, A47); absent when it did not answer.</param>
internal sealed record HeldAtAgencyDocument(string Agency, string Status, JsonElement? Held)
{
    public override string ToString() => "HeldAtAgencyDocument(***)";
}
