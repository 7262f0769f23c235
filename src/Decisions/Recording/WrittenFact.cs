using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

/// <summary>A fact that was said, and as of when. An absent fact is no member at all.</summary>
internal sealed record WrittenFact<T>(T Value, DateTimeOffset AsOf);

/// <summary>Between <see cref="Fact{T}"/> and its written form.</summary>
internal static class WrittenFact
{
    public static WrittenFact<bool>? Of(Fact<bool> fact) => Of(fact, static value => value);

    public static WrittenFact<TWritten>? Of<T, TWritten>(Fact<T> fact, Func<T, TWritten> write) =>
        fact.TryRead(out var value) ? new WrittenFact<TWritten>(write(value), fact.AsOf) : null;

    public static Fact<bool> Read(WrittenFact<bool>? written) => Read(written, static value => value);

    public static Fact<T> Read<T, TWritten>(WrittenFact<TWritten>? written, Func<TWritten, T> read) =>
        written is null ? Fact<T>.Absent : Fact<T>.Known(read(written.Value), written.AsOf);
}
