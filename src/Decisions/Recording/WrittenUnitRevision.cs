namespace Navo.Decisions.Recording;

internal sealed record WrittenUnitRevision(string Agency, string Unit, long Revision);
