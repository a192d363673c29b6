using Microsoft.Extensions.Options;

namespace PriceTracker.Data.Hosting;

/// <summary>How a process of ours ends when it cannot start: one line for the person who starts it, and exit code 1.</summary>
public static class ProcessStart
{
    public static async Task<int> RunAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (StartException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
        catch (OptionsValidationException error)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, error.Failures.Select(SettingErrors.Sentence)));
        }
        catch (InvalidOperationException error) when (SettingErrors.IsUnreadable(error))
        {
            await Console.Error.WriteLineAsync(SettingErrors.Sentence(error));
        }
        return 1;
    }
}
