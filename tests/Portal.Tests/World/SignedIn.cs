namespace Navo.Portal.Tests.World;

/// <summary>Pages as one who is signed in sees them: a participant, or an employee in a role. Each test has services of its own around the class's one Portal.</summary>
public abstract class SignedIn(PortalWorld world, string? role = null) : IClassFixture<PortalWorld>, IAsyncLifetime
{
    private Visitor? visitor;

    private protected PortalWorld World => world;

    private protected Visitor Visitor => visitor ??= world.Visit();

    public async Task InitializeAsync()
    {
        world.Renew();
        Prepare();
        if (role is not null)
        {
            world.SignInAsEmployee(role);
        }

        _ = await Visitor.OpenAsync(role is null ? "/logg-inn/idporten" : "/logg-inn/entra-nav");
    }

    public Task DisposeAsync()
    {
        Visitor.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What the services have before anyone signs in.</summary>
    private protected virtual void Prepare()
    {
    }

    private protected void Sees(params string[] texts) => Assert.All(texts, text => Assert.Contains(text, Visitor.Text, StringComparison.Ordinal));

    private protected void DoesNotSee(params string[] texts) => Assert.All(texts, text => Assert.DoesNotContain(text, Visitor.Text, StringComparison.Ordinal));
}
