using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace Navo.Portal.SignIn;

/// <summary>Keeps tokens on the server: the browser holds a random key only. A restart signs everyone out.</summary>
internal sealed class MemoryTicketStore(TimeProvider time) : ITicketStore
{
    private readonly ConcurrentDictionary<string, AuthenticationTicket> tickets = new(StringComparer.Ordinal);

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        DropExpired();
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        tickets[key] = ticket;
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        // Only a session that still lives is renewed: signing out wins over a request under way.
        if (tickets.TryGetValue(key, out var now))
        {
            _ = tickets.TryUpdate(key, ticket, now);
        }

        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(tickets.TryGetValue(key, out var ticket) && !IsExpired(ticket) ? ticket : null);

    public Task RemoveAsync(string key)
    {
        _ = tickets.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private void DropExpired()
    {
        foreach (var pair in tickets.Where(pair => IsExpired(pair.Value)))
        {
            _ = tickets.TryRemove(pair);
        }
    }

    private bool IsExpired(AuthenticationTicket ticket) => ticket.Properties.ExpiresUtc <= time.GetUtcNow();
}
