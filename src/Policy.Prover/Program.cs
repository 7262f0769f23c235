using Navo.Policy.Prover;

return await ProverCommand.Create(TimeProvider.System).Parse(args).InvokeAsync();
