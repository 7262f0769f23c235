using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Blocking;

/// <summary>Whom a block keeps out, in words.</summary>
internal sealed class BlockWords(Names names, Speech speech)
{
    public string Name(BlockItem block) => block switch
    {
        { Employee: { Length: >= 2 } alias } => speech["block.someone", names.Plain(block.Agency, speech.Language), alias[..2].ToUpperInvariant()],
        { Unit: { } unit } => speech["block.unit", names.Unit(unit)],
        _ => speech["block.everyone", names.Plain(block.Agency, speech.Language)],
    };
}
