using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

internal sealed record WrittenPerson
{
    public WrittenFact<bool>? Adult { get; init; }

    public WrittenFact<bool>? Alive { get; init; }

    public WrittenFact<bool>? Guardian { get; init; }

    public WrittenFact<bool>? AddressProtected { get; init; }

    public WrittenFact<bool>? Shielded { get; init; }

    public WrittenFact<ImmutableArray<WrittenFollowUp>>? FollowUps { get; init; }

    public static WrittenPerson Of(AgencySubjectFacts facts) => new()
    {
        Adult = WrittenFact.Of(facts.Adult),
        Alive = WrittenFact.Of(facts.Alive),
        Guardian = WrittenFact.Of(facts.Guardian),
        AddressProtected = WrittenFact.Of(facts.AddressProtected),
        Shielded = WrittenFact.Of(facts.Shielded),
        FollowUps = WrittenFact.Of(facts.FollowUps, static periods => ImmutableArray.CreateRange(periods, WrittenFollowUp.Of)),
    };

    public AgencySubjectFacts ToFacts() => new()
    {
        Adult = WrittenFact.Read(Adult),
        Alive = WrittenFact.Read(Alive),
        Guardian = WrittenFact.Read(Guardian),
        AddressProtected = WrittenFact.Read(AddressProtected),
        Shielded = WrittenFact.Read(Shielded),
        FollowUps = WrittenFact.Read(FollowUps, static periods => ImmutableArray.CreateRange(periods, static one => one.ToFollowUp())),
    };
}
