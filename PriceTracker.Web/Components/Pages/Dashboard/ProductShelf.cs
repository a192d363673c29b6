using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Live;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>The products on one page of the dashboard, in the order they were read: live changes fill them in and never move them.</summary>
public sealed class ProductShelf
{
    private readonly List<ShownProduct> products = [];

    public IReadOnlyList<ShownProduct> Products => products;

    /// <summary>How many prices changed since the order was made.</summary>
    public int ChangedSinceOrdered { get; private set; }

    public IReadOnlyList<long> Ids => [.. products.Select(product => product.Id)];

    public void Replace(IEnumerable<ShownProduct> read)
    {
        products.Clear();
        products.AddRange(read);
        ChangedSinceOrdered = 0;
    }

    public void AddFirst(ProductSummary added)
    {
        products.RemoveAll(product => product.Id == added.Id);
        products.Insert(0, new ShownProduct(added));
    }

    public bool Remove(long id) => products.RemoveAll(product => product.Id == id) > 0;

    /// <summary>Messages about what is not shown, or older than what is shown, need no reading.</summary>
    public IReadOnlyList<long> WorthReading(IEnumerable<LiveChange> changes) =>
        [.. changes.Where(change => Find(change.ProductId) is { } shown && change.Slot >= shown.Summary.Slot).Select(change => change.ProductId)];

    /// <summary>The products whose price moved by this reading.</summary>
    public IReadOnlyList<ShownProduct> Update(IEnumerable<ProductSummary> read)
    {
        var moved = new List<ShownProduct>();
        foreach (var newer in read)
        {
            var index = products.FindIndex(product => product.Id == newer.Id);
            if (index < 0) continue;
            var before = products[index];
            products[index] = before.With(newer);
            if (products[index].Summary.CurrentPrice != before.Summary.CurrentPrice) moved.Add(products[index]);
        }

        ChangedSinceOrdered += moved.Count(product => product.JustMoved != PriceDirection.None);
        return moved;
    }

    /// <summary>The ring of a change is for who has not seen it yet.</summary>
    public void MarkSeen(long id)
    {
        var index = products.FindIndex(product => product.Id == id);
        if (index >= 0) products[index] = products[index] with { JustMoved = PriceDirection.None };
    }

    public void Draw(long id, SparkShape? spark)
    {
        var index = products.FindIndex(product => product.Id == id);
        if (index >= 0) products[index] = products[index] with { Spark = spark };
    }

    private ShownProduct? Find(long id) => products.Find(product => product.Id == id);
}
