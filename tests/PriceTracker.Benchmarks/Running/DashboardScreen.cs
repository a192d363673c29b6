using System.Globalization;
using Microsoft.Playwright;

namespace PriceTracker.Benchmarks.Running;

/// <summary>The dashboard in one browser, with a clock of its own for what appears on it.</summary>
public sealed class DashboardScreen(IPage page)
{
    /// <summary>
    /// The page listens for a pasted link as soon as the circuit has drawn it once: from then on it reacts to a person.
    /// The price of a card counts from the frame that follows its arrival in the document.
    /// </summary>
    public const string Script =
        """
        window.reacts = new Promise(done => {
          const listen = document.addEventListener
          document.addEventListener = function (kind, ...rest) {
            listen.call(document, kind, ...rest)
            if (kind === 'paste') done(performance.now())
          }
        })
        window.shows = (title, price) => new Promise(done => {
          const look = () => {
            for (const card of document.querySelectorAll('.pt-card'))
              if (card.querySelector('.title')?.textContent.includes(title) && card.querySelector('.pt-amt')?.textContent.includes(price)) {
                watch.disconnect()
                requestAnimationFrame(() => done(Date.now()))
                return
              }
          }
          const watch = new MutationObserver(look)
          watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
          look()
        })
        window.addEventListener('input', event => { if (event.target.id === 'add-link') window.pastedAt = Date.now() }, true)
        """;

    public IPage Page => page;

    public static async Task<DashboardScreen> OpenAsync(IBrowserContext context, string address = "/")
    {
        var screen = new DashboardScreen(await context.NewPageAsync());
        await screen.ShowAsync(address);
        return screen;
    }

    /// <summary>Opens it and waits until it reacts; milliseconds since the address was entered.</summary>
    public async Task<double> ShowAsync(string address = "/")
    {
        await page.GotoAsync(address);
        return await page.EvaluateAsync<double>("() => window.reacts");
    }

    public Task<double> FirstByteAsync() => page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].responseStart");

    /// <summary>Starts to watch; the answer, once asked for, is when the card showed the price.</summary>
    public async Task<Func<Task<double>>> ExpectAsync(string title, decimal price)
    {
        var amount = price.ToString("0.00", CultureInfo.InvariantCulture);
        await page.EvaluateAsync("([title, amount]) => { window.shown = window.shows(title, amount) }", new[] { title, amount });
        return () => page.EvaluateAsync<double>("() => window.shown");
    }

    /// <summary>Pastes the link and presses Enter; milliseconds from the paste to the price on its card.</summary>
    public async Task<double> AddAsync(string link, string title, decimal price)
    {
        var shown = await ExpectAsync(title, price);
        await page.FillAsync("#add-link", link);
        await page.PressAsync("#add-link", "Enter");
        return await shown() - await page.EvaluateAsync<double>("() => window.pastedAt");
    }
}
