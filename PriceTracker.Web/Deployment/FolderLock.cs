using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>One app per data folder. The operating system lets go of the lock when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="StartException">Another app holds the folder, or it cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderLock(new FileStream(Path.Combine(folder, "app.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {folder} cannot be written. Choose another with --data DIR.");
        }
        catch (IOException error) when (error is not DirectoryNotFoundException)
        {
            throw new StartException(Directory.Exists(folder)
                ? $"The data folder {folder} is in use by another Price Tracker. Stop it, or choose another folder with --data DIR."
                : $"The data folder {folder} cannot be created: {error.Message}");
        }
    }

    public void Dispose() => file.Dispose();
}
