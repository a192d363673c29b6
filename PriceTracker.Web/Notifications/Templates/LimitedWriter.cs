using System.Text;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Takes text up to a length and an hour, then ends the rendering that writes it.</summary>
internal sealed class LimitedWriter(int longest, Action check) : TextWriter
{
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        Reserve(1);
        text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        text.Append(buffer);
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override string ToString() => text.ToString();

    private void Reserve(int count)
    {
        check();
        if (text.Length + count > longest)
            throw new LiquidLimitException($"The result is longer than {longest / 1024} KB.");
    }
}
