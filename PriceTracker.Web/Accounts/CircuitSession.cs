using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using PriceTracker.Data.Messages;
using PriceTracker.Web.Live;

namespace PriceTracker.Web.Accounts;

/// <summary>The person on a circuit: asked again every minute whether the session still stands, and ended at once when the feed says so.</summary>
public sealed class CircuitSession(ILoggerFactory loggers, SessionStore sessions, ILiveUpdates live)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private IDisposable? watch;

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    public override async Task<AuthenticationState> GetAuthenticationStateAsync()
    {
        var state = await base.GetAuthenticationStateAsync();
        if (watch is null && state.User.Identity is { IsAuthenticated: true })
            watch = live.Person(state.User.UserId(), message => OnMessageAsync(message, state.User));
        return state;
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        SessionOf(authenticationState.User) is not { } id || await sessions.IsAliveAsync(id, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        watch?.Dispose();
        base.Dispose(disposing);
    }

    private Task OnMessageAsync(LiveMessage message, ClaimsPrincipal user)
    {
        if (message is SessionEnded ended && (ended.SessionId is null || ended.SessionId == SessionOf(user)))
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        return Task.CompletedTask;
    }

    private static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(UserClaims.SessionId), out var id) ? id : null;
}
