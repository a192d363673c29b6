using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Preferences;

public sealed class PreferenceBook(IDbContextFactory<PriceTrackerContext> contexts) : IPreferenceBook
{
    public async Task<PreferencesView> ReadAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var zone = await context.Users.Where(u => u.Id == userId).Select(u => u.TimeZone).SingleOrDefaultAsync(cancel);
        var p = await context.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(x => x.UserId == userId, cancel);
        return p is null
            ? PreferencesView.Standard with { TimeZone = zone }
            : new PreferencesView(p.IsPaused, p.QuietFrom, p.QuietUntil, p.Digest, p.DigestAt, zone, p.Culture, p.FeedHash is not null);
    }

    public async Task<(string Code, string Message)?> SaveAsync(Guid userId, PreferencesView wishes, CancellationToken cancel)
    {
        if ((wishes.QuietFrom is null) != (wishes.QuietUntil is null))
            return ("invalid_quiet_hours", "Quiet hours have a beginning and an end. Give both, or none.");
        if (wishes.QuietFrom is not null && wishes.QuietFrom == wishes.QuietUntil)
            return ("invalid_quiet_hours", "Quiet hours that begin and end at the same time are none. Choose two times.");
        if (wishes.TimeZone is { } zone && (zone.Length > 63 || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
            return ("unknown_time_zone", "This time zone is not known. Name it as in Europe/Berlin.");
        var culture = wishes.Culture is null ? null : PersonFormats.Culture(wishes.Culture).Name;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await EnsureAsync(context, userId, cancel);
        await context.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.TimeZone, wishes.TimeZone), cancel);
        await context.NotificationPreferences.Where(p => p.UserId == userId).ExecuteUpdateAsync(p => p
            .SetProperty(x => x.IsPaused, wishes.IsPaused).SetProperty(x => x.QuietFrom, wishes.QuietFrom).SetProperty(x => x.QuietUntil, wishes.QuietUntil)
            .SetProperty(x => x.Digest, wishes.Digest).SetProperty(x => x.DigestAt, wishes.DigestAt).SetProperty(x => x.Culture, culture), cancel);
        return null;
    }

    public async Task LearnAsync(Guid userId, string timeZone, string culture, CancellationToken cancel)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Users.Where(u => u.Id == userId && u.TimeZone == null).ExecuteUpdateAsync(u => u.SetProperty(x => x.TimeZone, timeZone), cancel);
        if (await context.NotificationPreferences.AnyAsync(p => p.UserId == userId && p.Culture != null, cancel))
            return;
        await EnsureAsync(context, userId, cancel);
        await context.NotificationPreferences.Where(p => p.UserId == userId && p.Culture == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.Culture, culture), cancel);
    }

    private static Task<int> EnsureAsync(PriceTrackerContext context, Guid userId, CancellationToken cancel) => context.Database.ExecuteSqlAsync(
        $"insert into notification_preferences (user_id, is_paused, digest, digest_at) values ({userId}, false, 'off', '08:00') on conflict do nothing", cancel);
}
