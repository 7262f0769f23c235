using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;
using Navo.Edge.Startup;

namespace Navo.ConsentService.Texts;

/// <summary>
/// No start with a text at fault, or with an agreement in force for a built category whose purposes no approved text explains; nor in Production
/// with one that only a demonstration has approved.
/// </summary>
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
            if (policy.Category(agreement.Category)?.SchemaVersion is null)
            {
                continue;
            }

            var explain = texts.Current.Where(text => text.Category == agreement.Category && text.Holder == agreement.Holder
                && text.Requestor == agreement.Requestor && agreement.Purposes.All(text.Purposes.Contains)).ToList();
            if (explain.TrueForAll(text => text.IsDraft))
            {
                yield return $"Agreement {agreement.Reference} is in force, but no approved text explains its purposes.";
            }

            foreach (var text in explain.Where(text => IsProduction && text.Approval.By.StartsWith("DEMO", StringComparison.Ordinal)))
            {
                yield return $"Text {text.Approval.Text} is approved for demonstration only, and agreement {agreement.Reference} is in force.";
            }
        }
    }

    private bool IsProduction => services.GetService<IHostEnvironment>()?.IsProduction() == true;

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
