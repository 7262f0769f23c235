using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Sdk;

namespace Navo.Decisions.Mutation;

/// <summary>The tests of Decisions.Tests, run in this process against any assembly that calls itself Navo.Decisions.</summary>
internal sealed class Suite
{
    /// <summary>What the next mutant has to pass: the tests that killed lately, then the quick ones, then the slow ones.</summary>
    private List<string> _order = [];

    /// <summary>The first test that fails; null when the suite is silent. The quick ones come first, once they have been timed.</summary>
    public string? FirstFailure(byte[] decisions, bool isTimed = false)
    {
        using var loaded = Load(decisions);
        return FirstFailure(loaded, isTimed);
    }

    /// <summary>The same in a world that is loaded already.</summary>
    public string? FirstFailure(Loaded world, bool isTimed = false)
    {
        var times = new Dictionary<string, TimeSpan>();
        foreach (var name in _order.Count > 0 ? _order.ToArray() : [.. world.Tests.Keys])
        {
            var began = Stopwatch.GetTimestamp();
            if (!Passes(world.Tests[name]))
            {
                // The next mutant is a neighbour of this one, and the same test is the likeliest to see it.
                _ = _order.Remove(name);
                _order.Insert(0, name);
                return name;
            }

            times[name] = Stopwatch.GetElapsedTime(began);
        }

        if (isTimed)
        {
            _order = [.. times.OrderBy(one => one.Value.TotalMilliseconds > 100).ThenBy(one => one.Value).Select(one => one.Key)];
        }

        return null;
    }

    public static Loaded Load(byte[] decisions)
    {
        var world = new World(decisions);
        return new Loaded(world, world.Tests().SelectMany(CasesOf).ToDictionary(one => one.Name, one => one.Run, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, Action Run)> CasesOf(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
        {
            yield return (name, () => Call(method, []));
        }
        else
        {
            yield return (name, () => CallWithEachRow(method));
        }
    }

    // The rows are read when the case is run: making them may already need the mutated code.
    private static void CallWithEachRow(MethodInfo method)
    {
        foreach (var row in method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)))
        {
            Call(method, row);
        }
    }

    private static void Call(MethodInfo method, object?[] arguments)
    {
        var subject = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
        if (method.Invoke(subject, arguments) is Task task)
        {
            task.GetAwaiter().GetResult();
        }

        (subject as IDisposable)?.Dispose();
    }

    private static bool Passes(Action run)
    {
        try
        {
            run();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>The tests, bound to one assembly of decisions.</summary>
    internal sealed class Loaded(AssemblyLoadContext world, IReadOnlyDictionary<string, Action> tests) : IDisposable
    {
        public IReadOnlyDictionary<string, Action> Tests => tests;

        /// <summary>Switches on a mutant of an assembly that holds many; 0 for none.</summary>
        public void SwitchOn(int number) =>
            world.Assemblies.Single(one => one.GetName().Name == Decisions).GetType(ManyInOne.Switch)!.GetField(ManyInOne.Number)!.SetValue(null, number);

        public void Dispose() => world.Unload();
    }

    private const string Decisions = "Navo.Decisions";

    private sealed class World(byte[] decisions) : AssemblyLoadContext(isCollectible: true)
    {
        public IEnumerable<MethodInfo> Tests() =>
            LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Navo.Decisions.Tests.dll")).GetTypes()
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null);

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == Decisions ? LoadFromStream(new MemoryStream(decisions)) : null;
    }
}
