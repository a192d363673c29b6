using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>A log whose warnings a test can read.</summary>
public sealed class KeptLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> warnings = new();

    public IReadOnlyCollection<string> Warnings => warnings;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning)
            warnings.Enqueue(formatter(state, exception));
    }
}
