using Xunit.Abstractions;
using Xunit.Sdk;

namespace Navo.Decisions.Tests;

/// <summary>The rule a test is about; Architecture checks that every number has a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
[TraitDiscoverer("Navo.Decisions.Tests.RuleDiscoverer", "Navo.Decisions.Tests")]
public sealed class RuleAttribute(string number) : Attribute, ITraitAttribute
{
    public string Number { get; } = number;
}

public sealed class RuleDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Rule", (string)traitAttribute.GetConstructorArguments().Single())];
}
