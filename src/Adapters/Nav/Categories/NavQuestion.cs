using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary>Whom a fetch is about, and the day it is.</summary>
internal sealed record NavQuestion(Fodselsnummer Person, DateOnly Today)
{
    public override string ToString() => "NavQuestion(***)";
}
