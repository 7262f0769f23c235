using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;
using Navo.Edge.Startup;

namespace Navo.ConsentService.Texts;

/// <summary>No start with a text at fault, or with an agreement in force for a built category whose purposes no text explains.</summary>
internal sealed class TextCheck(TextLibrary texts, IServiceProvider services) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        foreach (var fault in texts.Faults)
        {
            yield return fault;
        }

        if (Policy() is not { } policy)
        {
            yield break;
        }

        foreach (var agreement in policy.Agreements.Where(agreement => agreement.State is AgreementState.InForce))
        {
            if (policy.Category(agreement.Category)?.SchemaVersion is not null
                && !texts.Current.Any(text => text.Category == agreement.Category && text.Holder == agreement.Holder
                    && text.Requestor == agreement.Requestor && agreement.Purposes.All(text.Purposes.Contains)))
            {
                yield return $"Agreement {agreement.Reference} is in force, but no text explains its purposes.";
            }
        }
    }

    // A policy that cannot be read reports its own faults, among those of every other check.
    private PolicySnapshot? Policy()
    {
        try
        {
            return services.GetRequiredService<PolicySnapshot>();
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }
}
