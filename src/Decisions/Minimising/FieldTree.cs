using System.Diagnostics.CodeAnalysis;

namespace Navo.Decisions.Minimising;

/// <summary>Agreed paths as a tree: <c>skills[].level</c> is the member <c>skills</c>, each of its items, the member <c>level</c>.</summary>
public sealed class FieldTree
{
    private const int DeepestPath = 8;

    private readonly Dictionary<string, FieldTree> _members = new(StringComparer.Ordinal);

    private FieldTree(string path) => Path = path;

    /// <summary>The path that leads here; empty at the root.</summary>
    public string Path { get; }

    /// <summary>What each item of an array here may hold; null where no array is agreed.</summary>
    public FieldTree? Items { get; private set; }

    /// <summary>True where a single value is agreed, and nothing below it.</summary>
    public bool IsLeaf => _members.Count == 0 && Items is null;

    /// <summary>Makes a tree of paths.</summary>
    /// <exception cref="FormatException">A path has not the form of policy/schemas/agreements.schema.json.</exception>
    public static FieldTree Parse(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var root = new FieldTree("");
        foreach (var path in paths)
        {
            root.Add(path);
        }

        return root;
    }

    /// <summary>The member of that name, if any path goes through it.</summary>
    public bool TryMember(string name, [MaybeNullWhen(false)] out FieldTree member) => _members.TryGetValue(name, out member);

    private void Add(string path)
    {
        var steps = path.Split('.');
        if (steps.Length > DeepestPath)
        {
            throw new FormatException($"The path '{path}' is too deep.");
        }

        var place = this;
        foreach (var step in steps)
        {
            var isArray = step.EndsWith("[]", StringComparison.Ordinal);
            var name = isArray ? step[..^2] : step;
            if (!FieldName.IsPlain(name))
            {
                throw new FormatException($"The path '{path}' is malformed.");
            }

            place = place.Member(name);
            place = isArray ? place.Items ??= new FieldTree(place.Path + "[]") : place;
        }
    }

    private FieldTree Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            member = new FieldTree(Path.Length == 0 ? name : $"{Path}.{name}");
            _members.Add(name, member);
        }

        return member;
    }
}
