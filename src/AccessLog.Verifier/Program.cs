using Navo.AccessLog.Verifier;

return await VerifierCommand.Create().Parse(args).InvokeAsync();
