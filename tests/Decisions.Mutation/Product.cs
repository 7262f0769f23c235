using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Navo.Decisions.Mutation;

/// <summary>The sources of src/Decisions, all their mutants, and the compiler.</summary>
internal sealed class Product
{
    private const string Around = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Navo.Decisions.Tests")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Navo.Gateway.Tests")]
        """;

    private readonly CSharpCompilation _compilation;

    private Product(CSharpCompilation compilation, ImmutableArray<Mutant> mutants) => (_compilation, Mutants) = (compilation, mutants);

    public ImmutableArray<Mutant> Mutants { get; }

    public static string Root { get; } = FindRoot();

    /// <summary>Reads all sources; mutants are made of those below src/Decisions whose path begins so.</summary>
    public static Product Read(string only)
    {
        var folder = Path.Combine(Root, "src", "Decisions");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not "Navo.Decisions.dll" and not "Navo.Decisions.Tests.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Navo.Decisions",
            [.. trees.Values, CSharpSyntaxTree.ParseText(Around, options)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
        return new Product(WithWhatIsGenerated(compilation, options), [.. trees.Where(tree => tree.Key.StartsWith(only, StringComparison.Ordinal)).SelectMany(tree => Mutations.Of(tree.Key, tree.Value))]);
    }

    /// <summary>As many of the mutants as can stand side by side, in one assembly.</summary>
    public ManyInOne CompileTogether() => ManyInOne.Of(_compilation, Mutants);

    /// <summary>The octets of the assembly with the mutant in it, or of the product itself; null when it does not compile.</summary>
    public byte[]? Compile(Mutant? mutant)
    {
        using var octets = new MemoryStream();
        var compilation = mutant is null ? _compilation : _compilation.ReplaceSyntaxTree(mutant.Tree, mutant.Changed);
        var result = compilation.Emit(octets);
        if (mutant is null && !result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        }

        return result.Success ? octets.ToArray() : null;
    }

    /// <summary>The SDK's own JSON generator writes what a recorded decision is spelled by; it is run once, for the product, and its work is part of every mutant.</summary>
    private static CSharpCompilation WithWhatIsGenerated(CSharpCompilation compilation, CSharpParseOptions options)
    {
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var file = Directory.EnumerateFiles(Path.GetFullPath(packs), "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var generators = Assembly.LoadFrom(file).GetTypes().Where(type => type.IsAssignableTo(typeof(IIncrementalGenerator)) && !type.IsAbstract)
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        _ = CSharpGeneratorDriver.Create(generators, parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    private static string FindRoot()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "NavoGateway.sln")))
            {
                return place.FullName;
            }
        }

        throw new InvalidOperationException("Run it inside the repository.");
    }
}
