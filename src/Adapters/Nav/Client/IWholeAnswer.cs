namespace Navo.Adapters.Nav.Client;

/// <summary>An answer that says whether it has what its contract promises. One that has not (<c>{}</c>) is garbled, never "nothing".</summary>
internal interface IWholeAnswer
{
    bool IsWhole { get; }
}
