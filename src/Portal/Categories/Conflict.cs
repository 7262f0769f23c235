namespace Navo.Portal.Categories;

/// <summary>Both agencies say something of the same thing, and not the same.</summary>
internal sealed record Conflict(string Category, string Label, ConflictSide Other, ConflictSide Own);

/// <summary>What one agency says, where it comes from, of which day, and on what evidence.</summary>
internal sealed record ConflictSide(string Value, string Source, DateOnly On, string? Evidence);
