namespace Navo.Decisions.Voices;

/// <summary>A reason as one reader may hear it.</summary>
/// <param name="Rule">Rule number, or <see cref="OfficerVoice.OtherRule"/> where even that would say too much.</param>
/// <param name="Code">Reason code.</param>
public readonly record struct SpokenReason(string Rule, string Code);
